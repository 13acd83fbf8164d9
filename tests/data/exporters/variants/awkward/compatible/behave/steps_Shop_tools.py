from behave import *


use_step_matcher('re')


@then(r'open the shop')
def impl(context):
    context.actionwords.getShop toolsLibrary().open_the_shop()


