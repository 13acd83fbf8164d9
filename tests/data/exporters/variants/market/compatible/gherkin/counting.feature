Feature: Counting

  Background:
    And the counter is on

  Scenario: Plain
    And I count "a" and "b"
    And I count "c"
