nothing
# language: nowhere
@two words
Feature: a
  Scenario: b
    Given c
      | d | e |
      | f |
    Examples:
    text
```
open
