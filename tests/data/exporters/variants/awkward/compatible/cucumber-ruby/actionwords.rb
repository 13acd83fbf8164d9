# encoding: UTF-8

module Actionwords
  def class

  end

  def only_with_a_star

  end

  def give_a_then_b(a = "don't", b)
    if (a)
      # TODO: Implement action: look
    end
    raise NotImplementedError
  end

  def read(__free_text)

  end
end