@account
Feature: Registration
  An account takes one minute and asks for nothing the shop does not need.

  @smoke
  Scenario: A new customer
    When I register with:
      | name     | Amira             |
      | e-mail   | amira@example.org |
      | password | a cup of tea      |
    Then I see the message "Welcome, Amira."
    And "Amira" receives the e-mail "Please confirm your address"

  Scenario: An account works after its address is confirmed
    Given "Amira" has registered
    When "Amira" confirms the e-mail address
    And "Amira" signs in
    Then I see the message "Good to see you, Amira."

  Scenario: One address, one account
    Given "Amira" has registered
    When I register with:
      | name     | Amira             |
      | e-mail   | AMIRA@example.org |
      | password | another cup       |
    Then I see the message "There is an account with this address. Do you want to sign in?"

  Rule: A password has at least eight characters and is not well known

    Scenario Outline: Passwords
      When I choose the password "<password>"
      Then I see the message "<message>"

      Examples: Accepted
        | password     | message             |
        | a cup of tea | This is a good one. |
        | Ünïcödé ☕☕   | This is a good one. |

      Examples: Refused
        | password  | message                            |
        | tea       | Please use at least 8 characters.  |
        | password1 | Too many people use this password. |
        |           | Please choose a password.          |

  Rule: Leaving is as easy as coming

    Scenario: A customer deletes the account
      Given "Amira" is signed in
      When I delete my account
      Then "Amira" cannot sign in
      And the shop has forgotten everything about "Amira" except the invoices
