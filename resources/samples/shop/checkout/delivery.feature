@checkout
Feature: Delivery
  Customers choose how their order reaches them, and know the price and the
  day before they pay.

  Background:
    Given today is 2 June 2025
    And the shop sells these products:
      | product      | category | price | stock |
      | Earl Grey    | black    | 6.50  | 20    |
      | Glass Teapot | ware     | 24.00 | 3     |

  Rule: Delivery is free from 30.00

    Scenario Outline: The price of delivery depends on the basket
      Given I add <quantity> "Earl Grey" to the basket
      When I choose "<delivery>" delivery
      Then the delivery costs <price>

      Examples:
        | quantity | delivery | price |
        | 1        | standard | 3.90  |
        | 4        | standard | 3.90  |
        | 5        | standard | 0.00  |
        | 1        | express  | 8.90  |
        | 5        | express  | 5.00  |

    @smoke
    Scenario: Collecting in the shop is always free
      Given I add 1 "Earl Grey" to the basket
      When I choose "collect" delivery
      Then the delivery costs 0.00

  Rule: The promised day counts working days only

    Scenario Outline: The day depends on when the order is placed
      Given I add 1 "Earl Grey" to the basket
      And it is <time> on <day>
      When I choose "express" delivery
      Then the promised day is <promise>

      Examples:
        | day      | time  | promise   |
        | Monday   | 09:00 | Tuesday   |
        | Monday   | 16:30 | Wednesday |
        | Friday   | 09:00 | Monday    |
        | Saturday | 09:00 | Tuesday   |

  Rule: Fragile things travel in one parcel with their own box

    Scenario: A teapot gets a box
      Given I add 1 "Glass Teapot" to the basket
      And I add 1 "Earl Grey" to the basket
      When I choose "standard" delivery
      Then the order needs these parcels:
        | parcel | content                 | box     |
        | 1      | Glass Teapot, Earl Grey | fragile |

  Rule: We deliver where the carrier goes

    Scenario: An address abroad is refused kindly
      Given I add 1 "Earl Grey" to the basket
      When I enter this address:
        | name    | Amira Haddad |
        | street  | Hafenweg 3   |
        | town    | Reykjavik    |
        | country | Iceland      |
      Then I see the message "We cannot deliver to Iceland yet. You can collect your order in the shop."
