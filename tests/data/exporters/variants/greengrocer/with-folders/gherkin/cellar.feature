Feature: Cellar


  Scenario: Fetch potatoes
    Given I weigh "1000" of "potatoes"
    Then the display shows "nothing"
    Then I hear the bell
