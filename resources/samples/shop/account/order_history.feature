@account
Feature: Order history
  Customers find what they bought, and buy it again without searching.

  Background:
    Given the shop sells these products:
      | product    | category | price | stock |
      | Earl Grey  | black    | 6.50  | 20    |
      | Assam Gold | black    | 7.20  | 0     |
    And "Amira" has placed these orders:
      | number | day          | products     | state     |
      | 1      | 3 March 2025 | 2 Earl Grey  | delivered |
      | 2      | 9 April 2025 | 1 Assam Gold | returned  |
      | 3      | 1 June 2025  | 1 Earl Grey  | sent      |
    And "Amira" is signed in

  @smoke
  Scenario: The newest order comes first
    When I open my orders
    Then I see these orders in this order:
      | number | state     |
      | 3      | sent      |
      | 2      | returned  |
      | 1      | delivered |

  Scenario: An order on its way shows where it is
    When I open the order 3
    Then the order is sent
    And the order shows a link to the carrier

  Scenario: Buying again
    When I open the order 1
    And I buy the order again
    Then the basket shows:
      | product   | quantity | price |
      | Earl Grey | 2        | 13.00 |

  Scenario: Buying again leaves out what is sold out
    When I open the order 2
    And I buy the order again
    Then the basket is empty
    And I see the message "Assam Gold is sold out. We can remind you when it is back."

  @security
  Scenario: Orders of others stay private
    Given "Bruno" is signed in
    When I open the order 1
    Then I see the message "There is no such order in your account."
