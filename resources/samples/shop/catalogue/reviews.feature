@catalogue @community
Feature: Reviews
  Customers trust other customers, so everybody who bought a product may
  review it once, and nobody else can.

  Background:
    Given the shop sells these products:
      | product    | category | price | stock |
      | Assam Gold | black    | 7.20  | 12    |
      | Earl Grey  | black    | 6.50  | 20    |
    And "Amira" has bought "Assam Gold"

  Rule: Only buyers may review

    Scenario: A buyer writes a review
      Given "Amira" is signed in
      When I review "Assam Gold" with 4 stars:
        """
        Strong and malty. Better with a little milk.
        """
      Then "Assam Gold" has 1 review
      And I see the message "Thank you. Your review is online."

    Scenario: Somebody who has not bought the product is invited to buy it first
      Given "Bruno" is signed in
      When I open the page of "Assam Gold"
      Then I cannot review "Assam Gold"

    Scenario: A second review replaces the first
      Given "Amira" is signed in
      And I have reviewed "Assam Gold" with 2 stars
      When I review "Assam Gold" with 5 stars:
        """
        The new harvest is excellent.
        """
      Then "Assam Gold" has 1 review
      And the rating of "Assam Gold" is 5.0

  Rule: The rating is the mean of all stars, to one decimal

    Scenario Outline: Stars become a rating
      Given "Earl Grey" was reviewed with these stars: <stars>
      When I open the page of "Earl Grey"
      Then the rating of "Earl Grey" is <rating>

      Examples:
        | stars      | rating |
        | 5          | 5.0    |
        | 5, 4       | 4.5    |
        | 5, 4, 4    | 4.3    |
        | 1, 2, 2, 5 | 2.5    |

    Scenario: A product without reviews has no rating
      When I open the page of "Earl Grey"
      Then I see the message "Be the first to review Earl Grey."
