# encoding: UTF-8




class Actionwords:
    def __init__(self):
        pass

    def le_panneau_dit(self, free_text):
        # TODO: Implement action: le panneau dit
        raise NotImplementedError

    def je_paie_p1_pieces(self, p1, datatable):
        # TODO: Implement action: je paie 2 pièces
        raise NotImplementedError

    def the_counter_is_on(self):
        # TODO: Implement action: the counter is on
        raise NotImplementedError

    def i_count_p1_and_p2(self, p1, p2):
        # TODO: Implement action: I count "a" and "b"
        raise NotImplementedError

    def i_count_p1(self, p1):
        # TODO: Implement action: I count "c"
        raise NotImplementedError

    def a_market_with_p1_stalls(self, p1):
        # TODO: Implement action: a market with 3 stalls
        raise NotImplementedError

    def the_gate_is_p1(self, p1):
        # TODO: Implement action: the gate is "unlocked"
        raise NotImplementedError

    def the_first_visitor_comes(self):
        # TODO: Implement action: the first visitor comes
        raise NotImplementedError

    def the_bell_rings_at_p1(self, p1):
        # TODO: Implement action: the bell rings at 7.30
        raise NotImplementedError

    def the_sky_is_sky(self, sky):
        # TODO: Implement action: the sky is <sky>
        raise NotImplementedError

    def p1_stalls_are_sky(self, p1, sky):
        # TODO: Implement action: 3 stalls are <sky>
        raise NotImplementedError
