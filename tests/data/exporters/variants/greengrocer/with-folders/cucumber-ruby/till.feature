@money @TICKET-SHOP_12
Feature: Till
    As a cashier
    "Given names in prose are not steps"

  Background:
    Given the shop is open

  @loud
  Scenario: Ring twice
    When I hear the bell
    And I hear the bell
    # result: Everybody turns round

  Scenario: Pay the bill
    Given the bill says
      | what  | price |
      | pears | 2     |
    Then I hear the bell
    But I read a note
      """
      Come again.
        Soon!
      """
