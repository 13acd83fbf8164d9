@account @security
Feature: Sign in
  Signing in is quick for the right person and slow for everybody else.

  Background:
    Given these customers have an account:
      | name  | e-mail            | password     |
      | Amira | amira@example.org | a cup of tea |
      | Bruno | bruno@example.org | milk, please |

  @smoke
  Scenario: The right password
    When I sign in as "amira@example.org" with "a cup of tea"
    Then I see the message "Good to see you, Amira."

  Scenario Outline: Anything else gets the same answer
    When I sign in as "<e-mail>" with "<password>"
    Then I see the message "This address and password do not fit together."

    Examples:
      | e-mail            | password     |
      | amira@example.org | milk, please |
      | amira@example.org | A CUP OF TEA |
      | clara@example.org | a cup of tea |

  Scenario: Five mistakes lock the account for a while
    Given I have mistyped the password of "Amira" 5 times
    When I sign in as "amira@example.org" with "a cup of tea"
    Then I see the message "Too many attempts. Please try again in 15 minutes."

  Scenario: A forgotten password
    Given I ask for a new password for "amira@example.org"
    When I open the link in the e-mail "Choose a new password"
    And I choose the password "two cups of tea"
    Then "Amira" can sign in with "two cups of tea"

  Scenario: The link for a new password works for one hour
    Given I ask for a new password for "amira@example.org"
    When 61 minutes pass
    And I open the link in the e-mail "Choose a new password"
    Then I see the message "This link is too old. Please ask for a new one."

  @slow
  Scenario: A session ends after two weeks
    Given "Amira" is signed in
    When 14 days pass
    Then I am asked to sign in
