# encoding: UTF-8

require_relative 'actionwords'
World(Actionwords)

Given /^class$/ do
  class
end

Given /^only with a star$/ do
  only_with_a_star
end

When /^give "(.*)" then "(.*)"$/ do |a, b|
  give_a_then_b(a, b)
end

Then /^read$/ do |__free_text|
  read(__free_text)
end
