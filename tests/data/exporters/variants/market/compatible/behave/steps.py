from behave import *

# This should be added to environment.py
# from steps.actionwords import Actionwords
#
# def before_scenario(context, scenario):
#     context.actionwords = Actionwords()

use_step_matcher('re')


@step(r'a market with (-?\d+(?:[.,]\d+)?) stalls')
def impl(context, p1):
    context.actionwords.a_market_with_p1_stalls(p1)


@step(r'the bell rings at (-?\d+(?:[.,]\d+)?)')
def impl(context, p1):
    context.actionwords.the_bell_rings_at_p1(p1)


@step(r'(-?\d+(?:[.,]\d+)?) stalls are (.*)')
def impl(context, p1, sky):
    context.actionwords.p1_stalls_are_sky(p1, sky)


@step(r'je paie (-?\d+(?:[.,]\d+)?) pièces')
def impl(context, p1, datatable):
    context.actionwords.je_paie_p1_pieces(p1, context.table)


@step(r'I count "([^"]*)" and "([^"]*)"')
def impl(context, p1, p2):
    context.actionwords.i_count_p1_and_p2(p1, p2)


@step(r'the first visitor comes')
def impl(context):
    context.actionwords.the_first_visitor_comes()


@step(r'the gate is "([^"]*)"')
def impl(context, p1):
    context.actionwords.the_gate_is_p1(p1)


@step(r'the counter is on')
def impl(context):
    context.actionwords.the_counter_is_on()


@step(r'I count "([^"]*)"')
def impl(context, p1):
    context.actionwords.i_count_p1(p1)


@step(r'the sky is (.*)')
def impl(context, sky):
    context.actionwords.the_sky_is_sky(sky)


@step(r'le panneau dit')
def impl(context, free_text):
    context.actionwords.le_panneau_dit(context.text)
