# language: en
@shop @small
Feature: Basket
  What one buys.

  # a remark
  Background:
    Given a basket

  @fast
  Scenario: Adding
    When I add
      | article | price |
      | tea \| 🍵 | 3 |
    Then I see
      """json
      {"tea": "\"\"\""}
      """

  Rule: Guests
    @guest #@no
    Scenario Outline: Paying <sum>
      * <sum>

      @big
      Examples: large
        | sum |
        | 10  |
