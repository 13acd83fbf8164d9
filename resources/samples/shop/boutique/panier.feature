# language: fr
@basket
Fonctionnalité: Panier de la boutique française
  La boutique française vend les mêmes thés. Ce fichier montre que les
  mots-clés de Gherkin s'écrivent aussi en français.

  Contexte:
    Étant donné que la boutique vend ces produits :
      | produit      | prix | stock |
      | Earl Grey    | 6,50 | 20    |
      | Perle jasmin | 9,80 | 2     |
    Et que le panier est vide

  @smoke
  Scénario: Le premier produit du panier
    Quand j'ajoute 1 "Earl Grey" au panier
    Alors le panier contient 1 article
    Et le total du panier est de 6,50

  Scénario: Le même produit deux fois tient sur une ligne
    Étant donné que j'ajoute 1 "Earl Grey" au panier
    Quand j'ajoute 2 "Earl Grey" au panier
    Alors le panier affiche :
      | produit   | quantité | prix  |
      | Earl Grey | 3        | 19,50 |

  Règle: Le total suit chaque changement

    Plan du scénario: Changer la quantité
      Étant donné que j'ajoute 1 "Earl Grey" au panier
      Quand je change la quantité de "Earl Grey" en <quantité>
      Alors le total du panier est de <total>

      Exemples:
        | quantité | total |
        | 1        | 6,50  |
        | 4        | 26,00 |
        | 0        | 0,00  |

    Scénario: Retirer un produit
      Étant donné que j'ajoute 1 "Earl Grey" au panier
      Quand je retire "Earl Grey" du panier
      Alors le panier est vide

  Règle: On n'achète pas plus que le stock

    Scénario: Le stock limite la quantité
      Quand j'ajoute 3 "Perle jasmin" au panier
      Alors le panier contient 2 articles
      Et je vois le message :
        """
        Il ne reste que 2 Perle jasmin.
        """
