@warehouse
Feature: Stock
  The numbers in the shop are the numbers on the shelf.

  Background:
    Given the shop sells these products:
      | product       | category | price | stock |
      | Earl Grey     | black    | 6.50  | 20    |
      | Jasmine Pearl | green    | 9.80  | 2     |

  Rule: What is paid is taken from the stock at once

    @smoke
    Scenario: A paid order lowers the stock
      Given I add 2 "Earl Grey" to the basket
      When I pay by card
      Then the stock of "Earl Grey" is 18

    Scenario: A basket does not lower the stock
      When I add 2 "Earl Grey" to the basket
      Then the stock of "Earl Grey" is 20

    Scenario: The last one goes to whoever pays first
      Given "Amira" has 2 "Jasmine Pearl" in the basket
      And "Bruno" has 2 "Jasmine Pearl" in the basket
      When "Bruno" pays
      And "Amira" pays
      Then the order of "Bruno" is confirmed
      But the order of "Amira" is not placed
      And "Amira" sees the message "Jasmine Pearl has just been sold."

  Rule: A delivery from the supplier raises the stock

    Scenario: Goods arrive
      When this delivery arrives:
        | product       | quantity |
        | Earl Grey     | 50       |
        | Jasmine Pearl | 10       |
      Then the stock is:
        | product       | stock |
        | Earl Grey     | 70    |
        | Jasmine Pearl | 12    |

    # The supplier's list is a file with one line a product.
    Scenario: A delivery list in a file
      When the supplier sends this list:
        """csv
        product;quantity
        Earl Grey;12
        Jasmine Pearl;0
        """
      Then the stock of "Earl Grey" is 32
      And the stock of "Jasmine Pearl" is 2

  Rule: Somebody is told before a shelf is empty

    Scenario Outline: The limit for a note
      Given a note is sent below a stock of <limit>
      When the stock of "Earl Grey" falls to <stock>
      Then <notes> note is sent to the warehouse

      Examples:
        | limit | stock | notes |
        | 5     | 5     | no    |
        | 5     | 4     | one   |
        | 5     | 0     | one   |
