Feature: Opening


  Background:
    Given a market with 3 stalls

  Scenario: Early
    When the gate is "unlocked"
    Then the first visitor comes

  Scenario: Later
    And the gate is "locked"
    * the first visitor comes
    And the bell rings at 7.30

  Scenario Outline: Weather
    Given the sky is <sky>
    When the gate is "<gate>"
    Then 3 stalls are <sky>

    Examples: of both kinds
      | sky | gate |
      | grey | unlocked |
      | very dark | locked |

  Scenario: Snow
    Given the sky is white
