# encoding: UTF-8

module Actionwords
  def le_panneau_dit(__free_text)
    # TODO: Implement action: le panneau dit
    raise NotImplementedError
  end

  def je_paie_p1_pieces(p1, __datatable)
    # TODO: Implement action: je paie 2 pièces
    raise NotImplementedError
  end

  def the_counter_is_on
    # TODO: Implement action: the counter is on
    raise NotImplementedError
  end

  def i_count_p1_and_p2(p1, p2)
    # TODO: Implement action: I count "a" and "b"
    raise NotImplementedError
  end

  def i_count_p1(p1)
    # TODO: Implement action: I count "c"
    raise NotImplementedError
  end

  def a_market_with_p1_stalls(p1)
    # TODO: Implement action: a market with 3 stalls
    raise NotImplementedError
  end

  def the_gate_is_p1(p1)
    # TODO: Implement action: the gate is "unlocked"
    raise NotImplementedError
  end

  def the_first_visitor_comes
    # TODO: Implement action: the first visitor comes
    raise NotImplementedError
  end

  def the_bell_rings_at_p1(p1)
    # TODO: Implement action: the bell rings at 7.30
    raise NotImplementedError
  end

  def the_sky_is_sky(sky)
    # TODO: Implement action: the sky is <sky>
    raise NotImplementedError
  end

  def p1_stalls_are_sky(p1, sky)
    # TODO: Implement action: 3 stalls are <sky>
    raise NotImplementedError
  end
end