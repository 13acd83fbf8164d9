@service
Feature: Returns
  Whoever is not happy sends things back within thirty days. We make it
  easy, because people who may return things buy them.

  Background:
    Given today is 2 June 2025
    And "Amira" is signed in

  Rule: Thirty days from the day it arrived

    Scenario Outline: The period
      Given the order 1 arrived <days> days ago
      When I open the order 1
      Then I <may> return the order

      Examples:
        | days | may    |
        | 0    | can    |
        | 30   | can    |
        | 31   | cannot |

  Rule: The money goes back the way it came

    Background:
      Given "Amira" has placed these orders:
        | number | day         | products                    | state     |
        | 1      | 20 May 2025 | 1 Earl Grey, 1 Glass Teapot | delivered |

    @smoke
    Scenario: A whole order
      Given the order 1 was paid by card
      When I return the order 1
      And the parcel of the order 1 arrives
      Then card receives 30.50
      And the order is returned

    Scenario: A part of an order
      Given the order 1 was paid by card
      When I return "Glass Teapot" from the order 1
      And the parcel of the order 1 arrives
      Then card receives 24.00

    Scenario: A gift card is filled up again
      Given the order 1 was paid by gift card
      When I return the order 1
      And the parcel of the order 1 arrives
      Then gift card receives 30.50

  Rule: Opened tea cannot be sold again

    Scenario: An opened tin is refunded once, as a courtesy
      Given the order 1 arrived 3 days ago
      When I return "Earl Grey" from the order 1 because "I do not like it"
      Then I see the message "Please keep the tea. We have sent you a voucher of 6.50."
      But the stock of "Earl Grey" stays the same
