# encoding: UTF-8




class Actionwords:
    def __init__(self):
        pass

    def the_shop_is_open(self):
        pass

    def i_weigh_grams_of_fruit(self, fruit = "", grams = "1000"):
        # Puts fruit on the scales
        # Tags: hands
        # TODO: Implement action: "Put %s on the scales" % (fruit)
        raise NotImplementedError

    def the_display_shows(self, text = "nothing"):
        pass

    def the_bill_says(self, datatable = "||"):
        # Given the display shows "the bill"
        self.the_display_shows(text = "the bill")

    def i_hear_the_bell(self):
        pass

    def i_read_a_note(self, free_text = ""):
        pass

    def nobody_calls_this(self):
        pass
