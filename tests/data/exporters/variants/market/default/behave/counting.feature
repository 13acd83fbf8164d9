Feature: Counting


  Scenario: Plain
    * I count "a" and "b"
    And I count "c"
