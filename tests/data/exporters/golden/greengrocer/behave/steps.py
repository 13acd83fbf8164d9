from behave import *

# This should be added to environment.py
# from steps.actionwords import Actionwords
#
# def before_scenario(context, scenario):
#     context.actionwords = Actionwords()

use_step_matcher('re')


@then(r'the display shows "(.*)"')
@given(r'the display shows "(.*)"')
def impl(context, text = "nothing"):
    context.actionwords.the_display_shows(text)


@given(r'I weigh "(.*)" of "(.*)"')
@when(r'I weigh "(.*)" of "(.*)"')
def impl(context, grams = "1000", fruit = ""):
    context.actionwords.i_weigh_grams_of_fruit(fruit, grams)


@given(r'the shop is open')
@then(r'the shop is open')
def impl(context):
    context.actionwords.the_shop_is_open()


@then(r'I hear the bell')
@when(r'I hear the bell')
def impl(context):
    context.actionwords.i_hear_the_bell()


@given(r'the bill says')
def impl(context, datatable = "||"):
    context.actionwords.the_bill_says(context.table)


@then(r'I read a note')
def impl(context, free_text = ""):
    context.actionwords.i_read_a_note(context.text)


