@money @TICKET-SHOP_12 @slow
Feature: Scales


  @outline
  Scenario Outline: Weigh fruit
    Heavier is dearer
    When I weigh "<grams>" of "<fruit>"
    Then the display shows "weight: <grams>"
    And the shop is open

    Examples:
      | fruit | grams |
      | apples\|pears | 250 |
      | figs |  |
