Feature: Counting


  Scenario: Plain
    And I count "a" and "b"
    And I count "c"
