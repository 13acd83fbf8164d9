@checkout
Feature: Order confirmation
  After paying, customers get everything they need in one e-mail, so that
  nobody has to ask whether the order arrived.

  Background:
    Given today is 2 June 2025
    And the shop sells these products:
      | product   | category | price | stock |
      | Earl Grey | black    | 6.50  | 20    |
    And "Amira" is signed in

  @smoke
  Scenario: The e-mail lists the order
    Given I add 2 "Earl Grey" to the basket
    And I choose "collect" delivery
    When I pay by card
    Then "Amira" receives the e-mail "Your order 1":
      """
      Dear Amira,

      thank you for your order of 2 June 2025:

        2 × Earl Grey    13.00

      We will tell you when it is ready to collect.
      """

  Scenario: The invoice is attached
    Given I add 1 "Earl Grey" to the basket
    When I pay by card
    Then the order is confirmed
    And the e-mail has the attachment "invoice-1.pdf"

  Scenario Outline: The number in the subject grows with every order
    Given the last order had the number <last>
    And I add 1 "Earl Grey" to the basket
    When I pay by card
    Then "Amira" receives the e-mail "<subject>"

    Examples:
      | last | subject          |
      | 1    | Your order 2     |
      | 99   | Your order 100   |
      | 9999 | Your order 10000 |

  Scenario: A wrong e-mail address is noticed
    Given the e-mail address of "Amira" is refused
    And I add 1 "Earl Grey" to the basket
    When I pay by card
    Then the order is confirmed
    And I see the message "We could not write to you. Please check your e-mail address."

  @manual
  Scenario: The e-mail reads well on a small screen
    Given I add 1 "Earl Grey" to the basket
    When I pay by card
    And I open the e-mail on a phone
    Then nothing is cut off
