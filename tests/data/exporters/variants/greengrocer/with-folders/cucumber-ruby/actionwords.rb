# encoding: UTF-8

module Actionwords
  def the_shop_is_open

  end

  def i_weigh_grams_of_fruit(fruit = "", grams = "1000")
    # Puts fruit on the scales
    # Tags: hands
    # TODO: Implement action: "Put #{fruit} on the scales"
    raise NotImplementedError
  end

  def the_display_shows(text = "nothing")

  end

  def the_bill_says(__datatable = "||")
    the_display_shows("the bill")
  end

  def i_hear_the_bell

  end

  def i_read_a_note(__free_text = "")

  end

  def nobody_calls_this

  end
end