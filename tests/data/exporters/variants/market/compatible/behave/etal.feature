# language: fr
Fonctionnalité: Étal
    Ce que vend un étal

  Règle: Prix

    @prix
    Scénario: Panneau
      Et le panneau dit
        """markdown
        # Poires
        """
      Alors je paie 2 pièces
        | quoi   | combien |
        | poires | 2       |
