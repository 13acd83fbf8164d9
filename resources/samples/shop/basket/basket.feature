@basket
Feature: Basket
  The basket collects what a customer wants to buy. It is always right:
  its total follows every change at once.

  Background:
    Given the shop sells these products:
      | product       | category | price | stock |
      | Earl Grey     | black    | 6.50  | 20    |
      | Jasmine Pearl | green    | 9.80  | 2     |
      | Glass Teapot  | ware     | 24.00 | 3     |
    And the basket is empty

  Rule: The total follows every change

    @smoke
    Scenario: The first product in the basket
      When I add 1 "Earl Grey" to the basket
      Then the basket holds 1 item
      And the basket total is 6.50

    Scenario: The same product twice is one line
      Given I add 1 "Earl Grey" to the basket
      When I add 2 "Earl Grey" to the basket
      Then the basket shows:
        | product   | quantity | price |
        | Earl Grey | 3        | 19.50 |

    Scenario: Several products
      When I add these products to the basket:
        | product      | quantity |
        | Earl Grey    | 2        |
        | Glass Teapot | 1        |
      Then the basket holds 3 items
      And the basket total is 37.00

    Scenario Outline: A changed quantity changes the total
      Given I add 1 "Earl Grey" to the basket
      When I change the quantity of "Earl Grey" to <quantity>
      Then the basket total is <total>

      Examples:
        | quantity | total |
        | 1        | 6.50  |
        | 4        | 26.00 |
        | 0        | 0.00  |

    Scenario: A removed product can be brought back
      Given I add 1 "Glass Teapot" to the basket
      When I remove "Glass Teapot" from the basket
      And I undo the removal
      Then the basket total is 24.00

  Rule: Nobody can buy more than there is

    Scenario: The stock limits the quantity
      When I add 3 "Jasmine Pearl" to the basket
      Then the basket holds 2 items
      And I see the message "Only 2 Jasmine Pearl are left."

  Rule: A basket waits for its customer

    Scenario: The basket is still there after signing in
      Given I add 1 "Earl Grey" to the basket
      When "Amira" signs in
      Then the basket holds 1 item

    @slow
    Scenario: A basket is kept for thirty days
      Given "Amira" is signed in
      And I add 1 "Earl Grey" to the basket
      When 30 days pass
      Then the basket is empty
