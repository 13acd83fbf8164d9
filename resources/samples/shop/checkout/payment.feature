@checkout @payment
Feature: Payment
  Money is taken once, and only for an order that will be sent. Whatever
  goes wrong on the way, the customer knows where they stand.

  Background:
    Given the shop sells these products:
      | product   | category | price | stock |
      | Earl Grey | black    | 6.50  | 20    |
    And "Amira" is signed in
    And I add 2 "Earl Grey" to the basket
    And I choose "collect" delivery

  Rule: A paid order is confirmed

    @smoke
    Scenario Outline: Every way to pay leads to a confirmed order
      When I pay by <method>
      Then the order is confirmed
      And <method> is charged 13.00

      Examples:
        | method    |
        | card      |
        | transfer  |
        | gift card |

  Rule: A payment that fails changes nothing

    Scenario Outline: The bank refuses the card
      Given the bank answers "<answer>"
      When I pay by card
      Then the order is not placed
      And the basket holds 2 items
      And I see the message "<message>"

      Examples:
        | answer             | message                                             |
        | insufficient funds | Your bank refused the card. Please try another one. |
        | expired card       | This card has expired. Please try another one.      |
        | no answer          | Your bank does not answer. Nothing was charged.     |

    Scenario: A gift card that is not enough is added to by card
      Given I have a gift card worth 10.00
      When I pay by gift card
      And I pay the rest by card
      Then gift card is charged 10.00
      And card is charged 3.00
      And the order is confirmed

  Rule: Nobody pays twice

    Scenario: Pressing the button twice
      When I press "Pay now" twice
      Then card is charged 13.00
      And there is 1 order

    Scenario: Going back after paying
      Given I pay by card
      When I go back to the payment page
      Then I see the message "This order is paid already."

    @security
    Scenario: The card number is never kept
      When I pay by card
      Then the log holds no card number
      And the payment provider receives this request:
        """json
        {
          "amount": "13.00",
          "currency": "EUR",
          "reference": "order-1"
        }
        """
