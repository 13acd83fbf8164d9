@basket @marketing
Feature: Vouchers
  A voucher takes something off the total. The rules are simple enough to
  print on a card, and the shop explains every refusal.

  Background:
    Given today is 2 June 2025
    And the shop sells these products:
      | product      | category | price | stock |
      | Earl Grey    | black    | 6.50  | 20    |
      | Glass Teapot | ware     | 24.00 | 3     |
    And these vouchers are valid:
      | code     | takes off | from total | until            |
      | HELLO10  | 10 %      | 0.00       | 31 December 2025 |
      | TEAPOT5  | 5.00      | 20.00      | 30 June 2025     |
      | SPRING15 | 15 %      | 0.00       | 31 May 2025      |

  Rule: A voucher lowers the total

    @smoke
    Scenario: A percentage
      Given I add 2 "Earl Grey" to the basket
      When I use the voucher "HELLO10"
      Then the basket total is 11.70

    Scenario: A fixed amount
      Given I add 1 "Glass Teapot" to the basket
      When I use the voucher "TEAPOT5"
      Then the basket total is 19.00

    Scenario: A voucher follows the basket
      Given I add 1 "Earl Grey" to the basket
      And I use the voucher "HELLO10"
      When I add 1 "Glass Teapot" to the basket
      Then the basket total is 27.45

  Rule: A refusal says why

    Scenario Outline: Vouchers that do not count
      Given I add 1 "Earl Grey" to the basket
      When I use the voucher "<code>"
      Then the basket total is 6.50
      And I see the message "<reason>"

      Examples: Known codes
        | code     | reason                                     |
        | TEAPOT5  | This voucher counts from a total of 20.00. |
        | SPRING15 | This voucher was valid until 31 May 2025.  |

      Examples: Unknown codes
        | code   | reason                                        |
        | HELO10 | There is no such voucher. Did you mistype it? |
        | '); -- | There is no such voucher. Did you mistype it? |

  Rule: One order, one voucher

    Scenario: A second voucher replaces the first if it is better
      Given I add 1 "Glass Teapot" to the basket
      And I use the voucher "HELLO10"
      When I use the voucher "TEAPOT5"
      Then the basket total is 19.00
      And I see the message "TEAPOT5 replaces HELLO10: you save more."
