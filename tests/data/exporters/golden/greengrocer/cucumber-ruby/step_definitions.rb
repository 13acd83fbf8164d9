# encoding: UTF-8

require_relative 'actionwords'
World(Actionwords)

Then /^the shop is open$/ do
  the_shop_is_open
end

When /^I weigh "(.*)" of "(.*)"$/ do |grams, fruit|
  i_weigh_grams_of_fruit(fruit, grams)
end

Then /^the display shows "(.*)"$/ do |text|
  the_display_shows(text)
end

Given /^the bill says$/ do |__datatable|
  the_bill_says(__datatable)
end

Then /^I hear the bell$/ do
  i_hear_the_bell
end

Then /^I read a note$/ do |__free_text|
  i_read_a_note(__free_text)
end
