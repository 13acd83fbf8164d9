Feature: Odd names


  Scenario: Nothing to go on from
    And class
    * only with a star
    When give "don't" then "it's 5/6"
    Then read
      """
      a \"\"\" b
      """
    Then open the shop
