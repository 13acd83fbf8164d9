Feature: a



  Scenario: b
  Given c
   """
  d
      e

   """
|
|  1|2|
#x
 @t
  Scenario: e