# encoding: UTF-8

require_relative 'actionwords'
World(Actionwords)

Given /^le panneau dit$/ do |__free_text|
  le_panneau_dit(__free_text)
end

Then /^je paie (-?\d+(?:[.,]\d+)?) pièces$/ do |p1, __datatable|
  je_paie_p1_pieces(p1, __datatable)
end

Given /^the counter is on$/ do
  the_counter_is_on
end

Given /^I count "([^"]*)" and "([^"]*)"$/ do |p1, p2|
  i_count_p1_and_p2(p1, p2)
end

Given /^I count "([^"]*)"$/ do |p1|
  i_count_p1(p1)
end

Given /^a market with (-?\d+(?:[.,]\d+)?) stalls$/ do |p1|
  a_market_with_p1_stalls(p1)
end

When /^the gate is "([^"]*)"$/ do |p1|
  the_gate_is_p1(p1)
end

Then /^the first visitor comes$/ do
  the_first_visitor_comes
end

Then /^the bell rings at (-?\d+(?:[.,]\d+)?)$/ do |p1|
  the_bell_rings_at_p1(p1)
end

Given /^the sky is (.*)$/ do |sky|
  the_sky_is_sky(sky)
end

Then /^(-?\d+(?:[.,]\d+)?) stalls are (.*)$/ do |p1, sky|
  p1_stalls_are_sky(p1, sky)
end
