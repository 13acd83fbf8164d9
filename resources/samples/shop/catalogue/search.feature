@catalogue
Feature: Find a product
  Customers know roughly what they want: a word from the name is enough to
  find it, and a product that cannot be bought is never in their way.

  Background:
    Given the shop sells these products:
      | product       | category | price | stock |
      | Earl Grey     | black    | 6.50  | 20    |
      | Assam Gold    | black    | 7.20  | 12    |
      | Jasmine Pearl | green    | 9.80  | 5     |
      | Mint Garden   | herbal   | 4.90  | 0     |
      | Glass Teapot  | ware     | 24.00 | 3     |

  Rule: A word from the name is enough

    @smoke
    Scenario: A whole name finds one product
      When I search for "Earl Grey"
      Then I find 1 product
      And the results show "Earl Grey"

    Scenario Outline: Part of a name finds every product that has it
      When I search for "<words>"
      Then I find <count> products

      Examples: Letters anywhere in the name
        | words | count |
        | ea    | 3     |
        | gold  | 1     |
        | GOLD  | 1     |

      Examples: Nothing that fits
        | words  | count |
        | coffee | 0     |

    Scenario: A search without a result suggests what to do
      When I search for "coffee"
      Then I see the message "Nothing found. Try a shorter word or look through the categories."

  Rule: Categories narrow the list

    Scenario: A category shows its own products only
      When I open the category "black"
      Then the results show these products in this order:
        | product    |
        | Assam Gold |
        | Earl Grey  |

    Scenario: Results are sorted by price on request
      Given I open the category "black"
      When I sort the results by "price, lowest first"
      Then the results show these products in this order:
        | product    |
        | Earl Grey  |
        | Assam Gold |

  Rule: Sold-out products come last and say so

    Scenario: A sold-out product is marked
      When I search for "Mint Garden"
      Then the results show "Mint Garden"
      And "Mint Garden" is marked as "sold out"
