@catalogue
Feature: Product page
  The page of a product answers the questions a customer would ask at the
  counter: what is it, what does it cost, and when can I have it?

  Background:
    Given the shop sells these products:
      | product       | category | price | stock |
      | Earl Grey     | black    | 6.50  | 20    |
      | Jasmine Pearl | green    | 9.80  | 2     |
      | Mint Garden   | herbal   | 4.90  | 0     |

  @smoke
  Scenario: The page shows name, price and category
    When I open the page of "Earl Grey"
    Then the page shows the price 6.50
    And the page shows the category "black"

  Scenario: The description keeps its paragraphs
    Given "Earl Grey" is described as:
      """
      Black tea with oil of bergamot.

      Pour on boiling water and let it stand for three minutes.
      """
    When I open the page of "Earl Grey"
    Then the description has 2 paragraphs

  Scenario: Preparation notes written in Markdown become a list
    Given "Jasmine Pearl" has these preparation notes:
      """markdown
      - 3 g for a cup
      - water at 80 °C
      - two minutes
      """
    When I open the page of "Jasmine Pearl"
    Then the preparation notes are a list of 3 points

  Scenario Outline: The page says how soon a product is here
    When I open the page of "<product>"
    Then "<product>" is marked as "<availability>"

    Examples:
      | product       | availability |
      | Earl Grey     | in stock     |
      | Jasmine Pearl | only 2 left  |
      | Mint Garden   | sold out     |

  Scenario: A sold-out product offers a reminder instead of the basket
    Given "Amira" is signed in
    When I open the page of "Mint Garden"
    And I ask to be reminded of "Mint Garden"
    Then I see the message "We will write to you when Mint Garden is back."
