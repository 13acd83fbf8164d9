<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BackupDialog</name>
    <message>
        <source>Restore from backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>&amp;Backups of this project. The present state is kept in a file beside it.</source>
        <translation>&amp;Sauvegardes de ce projet. L’état actuel est conservé dans un fichier à côté.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
</context>
<context>
    <name>ColumnName</name>
    <message>
        <source>Name of the column</source>
        <translation>Nom de la colonne</translation>
    </message>
    <message>
        <source>A column needs a name.</source>
        <translation>Une colonne doit avoir un nom.</translation>
    </message>
    <message>
        <source>Another column has this name.</source>
        <translation>Une autre colonne porte ce nom.</translation>
    </message>
    <message>
        <source>A name cannot hold &lt;, &gt; or |.</source>
        <translation>Un nom ne peut contenir &lt;, &gt; ou |.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>A name is missing.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>A name is one line.</source>
        <translation>Un nom tient sur une ligne.</translation>
    </message>
    <message>
        <source>The name of a column is letters, digits and “_”.</source>
        <translation>Le nom d’une colonne se compose de lettres, de chiffres et de « _ ».</translation>
    </message>
    <message>
        <source>This cannot be chosen here.</source>
        <translation>Ce choix n’est pas possible ici.</translation>
    </message>
    <message>
        <source>A tag is one word.</source>
        <translation>Un tag est un seul mot.</translation>
    </message>
    <message>
        <source>Name: something else has it</source>
        <translation>Nom : un autre élément le porte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder: two would lie in each other</source>
        <translation>Dossier : deux dossiers seraient l’un dans l’autre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Tag « %1 »</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>Colonne « %1 »</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Name of row %1</source>
        <translation>Nom de la ligne %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Row %1, “%2”</source>
        <translation>Ligne %1, « %2 »</translation>
    </message>
    <message>
        <source>changed here, deleted on the platform</source>
        <translation>modifié ici, supprimé sur la plateforme</translation>
    </message>
    <message>
        <source>deleted here, changed on the platform</source>
        <translation>supprimé ici, modifié sur la plateforme</translation>
    </message>
    <message>
        <source>moved to different places</source>
        <translation>déplacé à des endroits différents</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of a scenario, and what happened to it</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>(the project)</source>
        <translation>(le projet)</translation>
    </message>
    <message>
        <source>This is no step: a step begins with a keyword such as Given.</source>
        <translation>Ce n’est pas une étape : une étape commence par un mot-clé tel que Given.</translation>
    </message>
    <message>
        <source>Data table, row %1</source>
        <translation>Table de données, ligne %1</translation>
    </message>
    <message>
        <source>Data table, row %1, column %2</source>
        <translation>Table de données, ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>Data table, row %1, “%2”</source>
        <translation>Table de données, ligne %1, « %2 »</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>Your keyring does not answer. Unlock it, or enter your credentials for this session.</source>
        <translation>Votre trousseau de clés ne répond pas. Déverrouillez-le, ou saisissez vos identifiants pour cette session.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep your credentials.</source>
        <translation>Cet ordinateur n&apos;a pas de trousseau de clés où garder vos identifiants.</translation>
    </message>
    <message>
        <source>%1 does not hold credentials as it should.</source>
        <translation>%1 ne contient pas d&apos;identifiants lisibles.</translation>
    </message>
    <message>
        <source>%1 is not used: others may have read or changed it. Remove it, and get new credentials.</source>
        <translation>%1 n&apos;est pas utilisé : d&apos;autres ont pu le lire ou le modifier. Supprimez-le et demandez de nouveaux identifiants.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Impossible d&apos;écrire %1.</translation>
    </message>
    <message>
        <source>Your keyring was not unlocked. You will be asked for your credentials.</source>
        <translation>Votre trousseau de clés n&apos;a pas été déverrouillé. Vos identifiants vous seront demandés.</translation>
    </message>
    <message>
        <source>Your keyring has a problem. You will be asked for your credentials.</source>
        <translation>Votre trousseau de clés a un problème. Vos identifiants vous seront demandés.</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>Damaged project</source>
        <translation>Projet endommagé</translation>
    </message>
</context>
<context>
    <name>DefinitionLanguage</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>la fin du texte</translation>
    </message>
    <message>
        <source>%1 is expected, not the end.</source>
        <translation>%1 est attendu, et non la fin.</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>Ce guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>%1 is expected, not “%2”.</source>
        <translation>%1 est attendu, et non « %2 ».</translation>
    </message>
    <message>
        <source>Blocks or values are nested deeper than %1 levels.</source>
        <translation>Des blocs ou des valeurs sont imbriqués sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>This tag has no name.</source>
        <translation>Ce tag n’a pas de nom.</translation>
    </message>
    <message>
        <source>a name in single quotes</source>
        <translation>un nom entre apostrophes</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
    <message>
        <source>“%1” holds something that the platform’s definition language cannot say.</source>
        <translation>« %1 » contient quelque chose que le langage de définition de la plateforme ne sait pas dire.</translation>
    </message>
    <message>
        <source>“%1” on the platform cannot be understood here, so it is not overwritten.</source>
        <translation>« %1 » sur la plateforme n’est pas compris ici et n’est donc pas remplacé.</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>une valeur</translation>
    </message>
    <message>
        <source>This text cannot take the changes in its layout; it is laid out anew.</source>
        <translation>Ce texte ne peut pas recevoir les changements dans sa mise en page&#x202f;; il est remis en page.</translation>
    </message>
    <message>
        <source>“%1” holds statements that Gherkin cannot say: its steps are not sent to the platform.</source>
        <translation>« %1 » contient des instructions que Gherkin ne sait pas dire : ses étapes ne sont pas envoyées à la plateforme.</translation>
    </message>
    <message>
        <source>The text has syntax errors: what is wrong in it is not sent.</source>
        <translation>Le texte a des erreurs de syntaxe : ce qui y est faux n’est pas envoyé.</translation>
    </message>
    <message>
        <source>This was synchronised by a newer version of the program.</source>
        <translation>Ceci a été synchronisé par une version plus récente du programme.</translation>
    </message>
    <message>
        <source>What was kept of the last synchronisation cannot be read.</source>
        <translation>Ce qui a été gardé de la dernière synchronisation ne peut pas être lu.</translation>
    </message>
    <message>
        <source>“%1” holds a quote in a value of “%2”: its step cannot be told apart from others.</source>
        <translation>« %1 » contient un guillemet dans une valeur de « %2 » : son étape ne se distingue plus des autres.</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>This cannot be read.</source>
        <translation>Ceci ne peut pas être lu.</translation>
    </message>
    <message>
        <source>What %1 matches is not known: any text counts.</source>
        <translation>Ce à quoi %1 correspond n’est pas connu : tout texte compte.</translation>
    </message>
    <message>
        <source>The expression ends with a backslash.</source>
        <translation>L’expression finit par une barre oblique inverse.</translation>
    </message>
    <message>
        <source>The expression has a { that does not close.</source>
        <translation>L’expression a une { qui n’est pas fermée.</translation>
    </message>
    <message>
        <source>The expression has a ( that does not close.</source>
        <translation>L’expression a une ( qui n’est pas fermée.</translation>
    </message>
    <message>
        <source>The expression has nothing between ( and ).</source>
        <translation>L’expression n’a rien entre ( et ).</translation>
    </message>
    <message>
        <source>The expression has nothing beside a /.</source>
        <translation>L’expression n’a rien d’un côté d’une /.</translation>
    </message>
    <message>
        <source>The text has a { that does not close.</source>
        <translation>Le texte a une { qui n’est pas fermée.</translation>
    </message>
    <message>
        <source>The regular expression cannot be read: %1.</source>
        <translation>L’expression régulière ne peut pas être lue : %1.</translation>
    </message>
    <message>
        <source>This definition is named by its method: it is not read. Give it a text.</source>
        <translation>Cette définition tient son nom de sa méthode : elle n’est pas lue. Donnez-lui un texte.</translation>
    </message>
    <message>
        <source>The text of this definition is only known when the code runs: it is not read.</source>
        <translation>Le texte de cette définition n’est connu qu’à l’exécution : elle n’est pas lue.</translation>
    </message>
    <message>
        <source>The regular expression of {%1} cannot be read: %2.</source>
        <translation>L’expression régulière de {%1} ne peut pas être lue : %2.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The folder &quot;%1&quot; cannot be written to.</source>
        <translation>Impossible d’écrire dans le dossier « %1 ».</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>Impossible d’écrire le fichier « %1 ».</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made.</source>
        <translation>Impossible de créer le dossier « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a link; it is not written through.</source>
        <translation>« %1 » est un lien ; rien n’est écrit à travers lui.</translation>
    </message>
    <message>
        <source>Writing was cancelled.</source>
        <translation>L’écriture a été annulée.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Dossier de destination de l’export</translation>
    </message>
    <message>
        <source>A folder of your own, made if it is missing</source>
        <translation>Un dossier à vous, créé s’il n’existe pas</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Gives every option the value that it has in the target</source>
        <translation>Donne à chaque option la valeur qu’elle a dans la cible</translation>
    </message>
    <message>
        <source>Back to Defa&amp;ults</source>
        <translation>&amp;Valeurs par défaut</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Progress of the preview</source>
        <translation>Avancement de l’aperçu</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Only these kinds of files</source>
        <translation>Seulement ces types de fichiers</translation>
    </message>
    <message>
        <source>Kinds of files to write, separated by commas; empty for all.</source>
        <translation>Types de fichiers à écrire, séparés par des virgules ; vide pour tous.</translation>
    </message>
    <message>
        <source>Not these kinds of files</source>
        <translation>Sans ces types de fichiers</translation>
    </message>
    <message>
        <source>Kinds of files to leave out, separated by commas.</source>
        <translation>Types de fichiers à laisser de côté, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Directories for folders</source>
        <translation>Répertoires pour les dossiers</translation>
    </message>
    <message>
        <source>Put files into directories named like the project&apos;s folders.</source>
        <translation>Ranger les fichiers dans des répertoires nommés comme les dossiers du projet.</translation>
    </message>
    <message>
        <source>Empty folders too</source>
        <translation>Dossiers vides aussi</translation>
    </message>
    <message>
        <source>Write a file for folders without scenarios as well.</source>
        <translation>Écrire aussi un fichier pour les dossiers sans scénario.</translation>
    </message>
    <message>
        <source>One file for each scenario</source>
        <translation>Un fichier par scénario</translation>
    </message>
    <message>
        <source>Write every scenario into a file of its own.</source>
        <translation>Écrire chaque scénario dans son propre fichier.</translation>
    </message>
    <message>
        <source>Flat tests</source>
        <translation>Tests à plat</translation>
    </message>
    <message>
        <source>Write the project&apos;s flattened tests in place of its scenarios.</source>
        <translation>Écrire les tests à plat du projet à la place de ses scénarios.</translation>
    </message>
    <message>
        <source>Names of files as in the project</source>
        <translation>Noms de fichiers comme dans le projet</translation>
    </message>
    <message>
        <source>Name files like features, with blanks and accents.</source>
        <translation>Nommer les fichiers comme les fonctionnalités, avec espaces et accents.</translation>
    </message>
    <message>
        <source>Names of directories as in the project</source>
        <translation>Noms de répertoires comme dans le projet</translation>
    </message>
    <message>
        <source>Name directories like folders, with blanks and accents.</source>
        <translation>Nommer les répertoires comme les dossiers, avec espaces et accents.</translation>
    </message>
    <message>
        <source>Pattern of file names</source>
        <translation>Modèle des noms de fichiers</translation>
    </message>
    <message>
        <source>How files of features or scenarios are called; %s stands for the name.</source>
        <translation>Comment nommer les fichiers des fonctionnalités ou des scénarios ; %s représente le nom.</translation>
    </message>
    <message>
        <source>Indentation</source>
        <translation>Indentation</translation>
    </message>
    <message>
        <source>What one level is indented by; \t is a tab; empty for the usual one.</source>
        <translation>Ce qui indente d’un niveau ; \t est une tabulation ; vide pour l’indentation habituelle.</translation>
    </message>
    <message>
        <source>Test uids in names</source>
        <translation>Identifiants de test dans les noms</translation>
    </message>
    <message>
        <source>Put the uids of a test run into names, so that results find their tests. On for test runs.</source>
        <translation>Mettre les identifiants d’une exécution de tests dans les noms, pour que les résultats retrouvent leurs tests. Actif pour les exécutions de tests.</translation>
    </message>
    <message>
        <source>Tags of the folders above</source>
        <translation>Étiquettes des dossiers parents</translation>
    </message>
    <message>
        <source>Give a feature the tags of the folders it is in.</source>
        <translation>Donner à une fonctionnalité les étiquettes des dossiers qui la contiennent.</translation>
    </message>
    <message>
        <source>Around parameters</source>
        <translation>Autour des paramètres</translation>
    </message>
    <message>
        <source>What stands around the values of parameters in steps; may be empty.</source>
        <translation>Ce qui entoure les valeurs des paramètres dans les étapes ; peut être vide.</translation>
    </message>
    <message>
        <source>Guard against formulas</source>
        <translation>Neutraliser les formules</translation>
    </message>
    <message>
        <source>Put a &apos; before cells that a spreadsheet would take for a formula.</source>
        <translation>Mettre un &apos; devant les cellules qu’un tableur prendrait pour une formule.</translation>
    </message>
    <message>
        <source>Names of example rows</source>
        <translation>Noms des lignes d’exemples</translation>
    </message>
    <message>
        <source>Begin tables of examples with a column of the rows&apos; names.</source>
        <translation>Commencer les tableaux d’exemples par une colonne contenant le nom des lignes.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquetage</translation>
    </message>
    <message>
        <source>The package that generated classes belong to.</source>
        <translation>Le paquetage auquel appartiennent les classes générées.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Espace de noms</translation>
    </message>
    <message>
        <source>The namespace that generated classes belong to.</source>
        <translation>L’espace de noms auquel appartiennent les classes générées.</translation>
    </message>
    <message>
        <source>Features as imported</source>
        <translation>Fonctionnalités telles qu’importées</translation>
    </message>
    <message>
        <source>Write the bytes of features as they are, instead of formatting them.</source>
        <translation>Écrire les octets des fonctionnalités tels quels, au lieu de les mettre en forme.</translation>
    </message>
    <message>
        <source>As hiptest-publisher 3.2 writes it</source>
        <translation>Comme l’écrit hiptest-publisher 3.2</translation>
    </message>
    <message>
        <source>The same files, byte for byte, with the known faults of that tool.</source>
        <translation>Les mêmes fichiers, octet pour octet, avec les défauts connus de cet outil.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Scenarios as ordered in the project, by name, or as they were made.</source>
        <translation>Scénarios dans l’ordre du projet, par nom ou par ordre de création.</translation>
    </message>
    <message>
        <source>Several tables of examples</source>
        <translation>Plusieurs tableaux d’exemples</translation>
    </message>
    <message>
        <source>Keep a scenario&apos;s tables of examples apart, or merge them into one.</source>
        <translation>Garder séparés les tableaux d’exemples d’un scénario, ou les fusionner en un seul.</translation>
    </message>
    <message>
        <source>As in the project</source>
        <translation>Comme dans le projet</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>As they were made</source>
        <translation>Par ordre de création</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Séparés</translation>
    </message>
    <message>
        <source>Merged into one</source>
        <translation>Fusionnés en un seul</translation>
    </message>
    <message>
        <source>Version of the framework</source>
        <translation>Version du cadre</translation>
    </message>
    <message>
        <source>What it does not read is written otherwise, or told.</source>
        <translation>Ce que cette version ne lit pas est écrit autrement, ou signalé.</translation>
    </message>
    <message>
        <source>Steps before scenarios from above</source>
        <translation>Étapes préalables des dossiers parents</translation>
    </message>
    <message>
        <source>Do before scenarios what the folders above do before theirs, the outermost first.</source>
        <translation>Faire avant les scénarios ce que font les dossiers parents avant les leurs, en commençant par le plus haut.</translation>
    </message>
</context>
<context>
    <name>Exporters</name>
    <message>
        <source>The exporter &quot;%1&quot; extends &quot;%2&quot;, which is not there.</source>
        <translation>L’exportateur « %1 » étend « %2 », qui n’existe pas.</translation>
    </message>
    <message>
        <source>The exporter &quot;%1&quot; extends itself.</source>
        <translation>L’exportateur « %1 » s’étend lui-même.</translation>
    </message>
    <message>
        <source>The exporter &quot;%1&quot; has no template &quot;%2&quot;.</source>
        <translation>L’exportateur « %1 » n’a pas de modèle « %2 ».</translation>
    </message>
    <message>
        <source>%1 is called %2, as another file has that name.</source>
        <translation>%1 est nommé %2, car un autre fichier porte ce nom.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>L’export a été annulé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of the option %2.</source>
        <translation>« %1 » n’est pas une valeur de l’option %2.</translation>
    </message>
    <message>
        <source>The exporter %1 writes no files of the kind &quot;%2&quot;.</source>
        <translation>L’exportateur %1 n’écrit aucun fichier du type « %2 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of an exporter</source>
        <translation>« %1 » n’est pas une clé d’exportateur</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name conversion</source>
        <translation>« %1 » n’est pas une conversion de nom</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of a category, or it has no id</source>
        <translation>« %1 » n’est pas une clé de catégorie, ou celle-ci n’a pas d’identifiant</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing to write a file for</source>
        <translation>« %1 » n’est rien pour quoi écrire un fichier</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>it has no id</source>
        <translation>il n’a pas d’identifiant</translation>
    </message>
    <message>
        <source>The exporter %1 cannot be used: %2.</source>
        <translation>L’exportateur %1 est inutilisable : %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Impossible d’écrire %1 : %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>%1 would be written outside of %2.</source>
        <translation>%1 serait écrit hors de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a file; a folder is needed there.</source>
        <translation>« %1 » est un fichier ; il faut un dossier à cet endroit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; a file is to be written there.</source>
        <translation>« %1 » est un dossier ; un fichier doit être écrit à cet endroit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written to. Check its permissions.</source>
        <translation>Impossible d’écrire dans « %1 ». Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>The project has no library &quot;%1&quot;.</source>
        <translation>Le projet n’a pas de bibliothèque « %1 ».</translation>
    </message>
    <message>
        <source>The signature file is no list of action words.</source>
        <translation>Le fichier de signatures n’est pas une liste de mots d’action.</translation>
    </message>
    <message>
        <source>Line %1 of the signature file is no action word.</source>
        <translation>La ligne %1 du fichier de signatures n’est pas un mot d’action.</translation>
    </message>
    <message>
        <source>Line %1 of the signature file cannot be read: %2</source>
        <translation>La ligne %1 du fichier de signatures est illisible : %2</translation>
    </message>
    <message>
        <source>%1 holds only the last of several with that name.</source>
        <translation>%1 ne contient que le dernier de plusieurs de ce nom.</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) in no folder were left out.</source>
        <translation>
            <numerusform>%n scénario sans dossier a été laissé de côté.</numerusform>
            <numerusform>%n scénarios sans dossier ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be removed. The export is written.</source>
        <translation>« %1 » n’a pas pu être supprimé. L’export est écrit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known parser</source>
        <translation>« %1 » n’est pas un analyseur connu</translation>
    </message>
    <message>
        <source>Line %1 of &quot;%2&quot; is no &quot;key = value&quot;.</source>
        <translation>La ligne %1 de « %2 » n’est pas de la forme « clé = valeur ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands before the first [section]</source>
        <translation>« %1 » se trouve avant la première [section]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of a language configuration</source>
        <translation>« %1 » n’est pas une clé d’une configuration de langage</translation>
    </message>
    <message>
        <source>%1: the renderer add-on %2 is Ruby code, which is not run; put what it does into templates.</source>
        <translation>%1 : l’extension de rendu %2 est du code Ruby, qui n’est pas exécuté ; mettez ce qu’elle fait dans des modèles.</translation>
    </message>
    <message>
        <source>Line %1 of &quot;%2&quot; cannot be used: %3.</source>
        <translation>La ligne %1 de « %2 » est inutilisable : %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no kind of files, such as [tests].</source>
        <translation>« %1 » ne nomme aucune sorte de fichiers, comme [tests].</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status of a test; these are: %2.</source>
        <translation>« %1 » n’est pas un statut de test ; il y a : %2.</translation>
    </message>
    <message>
        <source>No test here has a status: only those of a test run with results have one. Get the run with ?filter_status=%1 from the server, and export its XML.</source>
        <translation>Aucun test n’a de statut ici : seuls ceux d’une exécution avec des résultats en ont un. Obtenez du serveur l’exécution avec ?filter_status=%1, et exportez son XML.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Il n’y a pas de fichier « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; a file is needed.</source>
        <translation>« %1 » est un dossier ; il faut un fichier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>« %1 » ne peut pas être lu : %2.</translation>
    </message>
</context>
<context>
    <name>FormatDialog</name>
    <message>
        <source>Format of features</source>
        <translation>Mise en forme des fonctionnalités</translation>
    </message>
    <message>
        <source>Blanks a &amp;level:</source>
        <translation>Espaces par ni&amp;veau :</translation>
    </message>
    <message>
        <source>Blanks a level</source>
        <translation>Espaces par niveau</translation>
    </message>
    <message>
        <source>Blank lines &amp;before scenarios:</source>
        <translation>&amp;Lignes vides avant les scénarios :</translation>
    </message>
    <message>
        <source>Blank lines before scenarios</source>
        <translation>Lignes vides avant les scénarios</translation>
    </message>
    <message>
        <source>Indent with &amp;tabs</source>
        <translation>Indenter avec des &amp;tabulations</translation>
    </message>
    <message>
        <source>One tab a level in place of blanks</source>
        <translation>Une tabulation par niveau au lieu d’espaces</translation>
    </message>
    <message>
        <source>&amp;Align tables</source>
        <translation>&amp;Aligner les tableaux</translation>
    </message>
    <message>
        <source>The bars of a table stand under each other</source>
        <translation>Les barres d’un tableau se placent les unes sous les autres</translation>
    </message>
    <message>
        <source>&amp;Numbers at the right</source>
        <translation>&amp;Nombres à droite</translation>
    </message>
    <message>
        <source>In aligned tables numbers stand at the right of their column</source>
        <translation>Dans les tableaux alignés, les nombres se placent à droite de leur colonne</translation>
    </message>
    <message>
        <source>Indent &amp;examples like steps</source>
        <translation>Indenter les &amp;exemples comme les étapes</translation>
    </message>
    <message>
        <source>Else examples stand with the line of their scenario</source>
        <translation>Sinon les exemples s’alignent sur la ligne de leur scénario</translation>
    </message>
    <message>
        <source>&amp;Format when saving</source>
        <translation>Mettre en &amp;forme à l’enregistrement</translation>
    </message>
    <message>
        <source>Each feature is formatted as it is saved</source>
        <translation>Chaque fonctionnalité est mise en forme quand elle est enregistrée</translation>
    </message>
    <message>
        <source>&amp;Preview:</source>
        <translation>A&amp;perçu :</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>GherkinDiagnostic</name>
    <message>
        <source>a feature</source>
        <translation>une fonctionnalité</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>une étape</translation>
    </message>
    <message>
        <source>a table row</source>
        <translation>une ligne de tableau</translation>
    </message>
    <message>
        <source>a doc string</source>
        <translation>un bloc de texte</translation>
    </message>
    <message>
        <source>a background</source>
        <translation>un contexte</translation>
    </message>
    <message>
        <source>a scenario</source>
        <translation>un scénario</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>des exemples</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>une règle</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>des étiquettes</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>This line may not stand here. Here could be: %1.</source>
        <translation>Cette ligne n’a pas sa place ici. Possible ici : %1.</translation>
    </message>
    <message>
        <source>The doc string is not closed.</source>
        <translation>Le bloc de texte n’est pas fermé.</translation>
    </message>
    <message>
        <source>The text ends too early. Here could follow: %1.</source>
        <translation>Le texte se termine trop tôt. Possible ensuite : %1.</translation>
    </message>
    <message>
        <source>This row has another number of cells than the first row of its table.</source>
        <translation>Cette ligne n’a pas le même nombre de cellules que la première ligne de son tableau.</translation>
    </message>
    <message>
        <source>A tag may not contain blanks: %1</source>
        <translation>Une étiquette ne peut pas contenir d’espaces : %1</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;.</source>
        <translation>La langue « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>This line holds bytes that are no UTF-8.</source>
        <translation>Cette ligne contient des octets qui ne sont pas de l’UTF-8.</translation>
    </message>
    <message>
        <source>There is a carriage return inside this line; some tools end the line there.</source>
        <translation>Cette ligne contient un retour chariot ; certains outils y terminent la ligne.</translation>
    </message>
    <message>
        <source>Tags behind # are a comment here, but tags for some tools.</source>
        <translation>Des étiquettes après # sont ici un commentaire, mais des étiquettes pour certains outils.</translation>
    </message>
    <message>
        <source>There is an @ without a name.</source>
        <translation>Il y a un @ sans nom.</translation>
    </message>
</context>
<context>
    <name>GherkinMessages</name>
    <message>
        <source>Cannot write the result.</source>
        <translation>Impossible d’écrire le résultat.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The import was cancelled.</source>
        <translation>L’import a été annulé.</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>Impossible de lire le dossier.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Ce n’est pas un fichier.</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;.</source>
        <translation>Il n’existe ni fichier ni dossier « %1 ».</translation>
    </message>
    <message numerus="yes">
        <source>Import %n features</source>
        <translation>
            <numerusform>Import de %n fonctionnalité</numerusform>
            <numerusform>Import de %n fonctionnalités</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read. Check its permissions.</source>
        <translation>« %1 » ne peut pas être lu. Vérifiez ses droits d’accès.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import features</source>
        <translation>Importer des fonctionnalités</translation>
    </message>
    <message>
        <source>This is what the import will do. Edit ▸ Undo in Project takes it back.</source>
        <translation>Voici ce que fera l’import. Édition ▸ Annuler dans le projet revient en arrière.</translation>
    </message>
    <message>
        <source>Plan of the import</source>
        <translation>Aperçu de l’import</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fonctionnalité</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>LintRule</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this is translated to, such as &quot;fr&quot;: pages about rules are shown in it.</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>No Then</source>
        <translation>Pas de Alors</translation>
    </message>
    <message>
        <source>Something happens here, but nothing is checked: a Then is missing.</source>
        <translation>Il se passe quelque chose ici, mais rien n’est vérifié : il manque un Alors.</translation>
    </message>
    <message>
        <source>No When</source>
        <translation>Pas de Quand</translation>
    </message>
    <message>
        <source>Something is checked here, but nothing happens: a When is missing.</source>
        <translation>Quelque chose est vérifié ici, mais rien ne se passe : il manque un Quand.</translation>
    </message>
    <message>
        <source>Several When–Then rounds</source>
        <translation>Plusieurs tours Quand–Alors</translation>
    </message>
    <message>
        <source>A When after a Then: this scenario shows more than one behaviour.</source>
        <translation>Un Quand après un Alors : ce scénario montre plus d’un comportement.</translation>
    </message>
    <message>
        <source>Given after Then</source>
        <translation>Contexte après Alors</translation>
    </message>
    <message>
        <source>A Given after a Then: what is given belongs to the beginning.</source>
        <translation>Un contexte après un Alors : ce qui est donné a sa place au début.</translation>
    </message>
    <message>
        <source>Empty scenario</source>
        <translation>Scénario vide</translation>
    </message>
    <message>
        <source>This scenario has no steps.</source>
        <translation>Ce scénario n’a pas d’étapes.</translation>
    </message>
    <message>
        <source>Long scenario</source>
        <translation>Scénario long</translation>
    </message>
    <message>
        <source>This scenario has %1 steps.</source>
        <translation>Ce scénario a %1 étapes.</translation>
    </message>
    <message>
        <source>Long step</source>
        <translation>Étape longue</translation>
    </message>
    <message>
        <source>This step has %1 characters.</source>
        <translation>Cette étape a %1 caractères.</translation>
    </message>
    <message>
        <source>Words of the user interface</source>
        <translation>Mots de l’interface</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is about the screen; say what the user wants instead.</source>
        <translation>« %1 » parle de l’écran ; dites plutôt ce que veut l’utilisateur.</translation>
    </message>
    <message>
        <source>Nearly the same step</source>
        <translation>Presque la même étape</translation>
    </message>
    <message>
        <source>Elsewhere this step is written &quot;%1&quot;.</source>
        <translation>Ailleurs, cette étape s’écrit « %1 ».</translation>
    </message>
    <message>
        <source>Same name in the feature</source>
        <translation>Même nom dans la fonctionnalité</translation>
    </message>
    <message>
        <source>Another scenario of this feature has the same name.</source>
        <translation>Un autre scénario de cette fonctionnalité porte le même nom.</translation>
    </message>
    <message>
        <source>Same name in the project</source>
        <translation>Même nom dans le projet</translation>
    </message>
    <message>
        <source>A scenario of another feature has the same name: %1.</source>
        <translation>Un scénario d’une autre fonctionnalité porte le même nom : %1.</translation>
    </message>
    <message>
        <source>Unused column</source>
        <translation>Colonne inutilisée</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is not used in this outline.</source>
        <translation>La colonne « %1 » n’est pas utilisée dans ce plan.</translation>
    </message>
    <message>
        <source>Unknown parameter</source>
        <translation>Paramètre inconnu</translation>
    </message>
    <message>
        <source>The examples have no column for %1.</source>
        <translation>Les exemples n’ont pas de colonne pour %1.</translation>
    </message>
    <message>
        <source>Row twice</source>
        <translation>Ligne en double</translation>
    </message>
    <message>
        <source>The same row stands above already.</source>
        <translation>La même ligne se trouve déjà plus haut.</translation>
    </message>
    <message>
        <source>Outline with one row</source>
        <translation>Plan à une seule ligne</translation>
    </message>
    <message>
        <source>One row of examples: a plain scenario would say the same.</source>
        <translation>Une seule ligne d’exemples : un simple scénario dirait la même chose.</translation>
    </message>
    <message>
        <source>Outline without examples</source>
        <translation>Plan sans exemples</translation>
    </message>
    <message>
        <source>Without a row of examples this outline never runs.</source>
        <translation>Sans ligne d’exemples, ce plan ne s’exécute jamais.</translation>
    </message>
    <message>
        <source>Empty feature</source>
        <translation>Fonctionnalité vide</translation>
    </message>
    <message>
        <source>This feature has no scenarios.</source>
        <translation>Cette fonctionnalité n’a pas de scénarios.</translation>
    </message>
    <message>
        <source>Feature without description</source>
        <translation>Fonctionnalité sans description</translation>
    </message>
    <message>
        <source>Nothing says whom this feature serves and why.</source>
        <translation>Rien ne dit à qui sert cette fonctionnalité, ni pourquoi.</translation>
    </message>
    <message>
        <source>Mistyped keyword</source>
        <translation>Mot-clé mal écrit</translation>
    </message>
    <message>
        <source>This line counts as description; was it meant to begin with &quot;%1&quot;?</source>
        <translation>Cette ligne passe pour de la description ; devait-elle commencer par « %1 » ?</translation>
    </message>
    <message>
        <source>Tag spelled differently</source>
        <translation>Tag écrit autrement</translation>
    </message>
    <message>
        <source>Elsewhere this tag is written %1.</source>
        <translation>Ailleurs, ce tag s’écrit %1.</translation>
    </message>
    <message>
        <source>Blanks at the end</source>
        <translation>Blancs en fin de ligne</translation>
    </message>
    <message>
        <source>This line ends with blanks.</source>
        <translation>Cette ligne finit par des blancs.</translation>
    </message>
    <message>
        <source>Tabs and blanks mixed</source>
        <translation>Tabulations et blancs mêlés</translation>
    </message>
    <message>
        <source>From here on tabs and blanks are mixed at the beginning of lines.</source>
        <translation>À partir d’ici, tabulations et blancs se mêlent au début des lignes.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Undefined step</source>
        <translation>Étape non définie</translation>
    </message>
    <message>
        <source>No step definition carries this step out: %1</source>
        <translation>Aucune définition d’étape n’exécute cette étape : %1</translation>
    </message>
    <message>
        <source>Ambiguous step</source>
        <translation>Étape ambiguë</translation>
    </message>
    <message>
        <source>Several step definitions match this step: %1.</source>
        <translation>Plusieurs définitions d’étapes correspondent à cette étape : %1.</translation>
    </message>
    <message>
        <source>Slow definition</source>
        <translation>Définition lente</translation>
    </message>
    <message>
        <source>The pattern of this definition takes too long on this step: %1.</source>
        <translation>Le modèle de cette définition met trop longtemps sur cette étape : %1.</translation>
    </message>
</context>
<context>
    <name>LintSyntax</name>
    <message>
        <source>A colon is missing after &quot;%1&quot;.</source>
        <translation>Il manque un deux-points après « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no keyword; was &quot;%2&quot; meant?</source>
        <translation>« %1 » n’est pas un mot-clé ; vouliez-vous dire « %2 » ?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a keyword in %2, but this text is written in %3.</source>
        <translation>« %1 » est un mot-clé dans la langue %2, mais ce texte est écrit en %3.</translation>
    </message>
    <message>
        <source>This line is no step. Steps begin with one of: %1</source>
        <translation>Cette ligne n’est pas une étape. Les étapes commencent par l’un de ces mots : %1</translation>
    </message>
    <message>
        <source>A step needs a scenario or background above it.</source>
        <translation>Une étape a besoin d’un scénario ou d’un contexte au-dessus d’elle.</translation>
    </message>
    <message>
        <source>A table row needs a step or examples above it.</source>
        <translation>Une ligne de tableau a besoin d’une étape ou d’exemples au-dessus d’elle.</translation>
    </message>
    <message>
        <source>A doc string needs a step above it.</source>
        <translation>Un texte (doc string) a besoin d’une étape au-dessus de lui.</translation>
    </message>
    <message>
        <source>Examples need a scenario outline above them.</source>
        <translation>Des exemples ont besoin d’un plan de scénario au-dessus d’eux.</translation>
    </message>
    <message>
        <source>There is one background at most, before the first scenario.</source>
        <translation>Il y a un seul contexte au plus, avant le premier scénario.</translation>
    </message>
    <message>
        <source>A text has one feature; a second one needs a text of its own.</source>
        <translation>Un texte a une seule fonctionnalité ; une deuxième demande un texte à elle.</translation>
    </message>
    <message>
        <source>Tags stand before a feature, a rule, a scenario or examples only.</source>
        <translation>Les tags se placent seulement avant une fonctionnalité, une règle, un scénario ou des exemples.</translation>
    </message>
    <message>
        <source>The text ends after tags; nothing follows that they could be of.</source>
        <translation>Le texte finit après des tags ; rien ne suit à quoi ils se rapporteraient.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>The definition is not understood; here it is as it was written:</source>
        <translation>La définition n’est pas comprise ; la voici telle qu’elle a été écrite :</translation>
    </message>
    <message>
        <source>There are no steps yet.</source>
        <translation>Il n’y a pas encore d’étapes.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>to retest</source>
        <translation>à retester</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>without result</source>
        <translation>sans résultat</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>pas encore testé</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, le %2</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Search this project</source>
        <translation>Rechercher dans ce projet</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Way to this page</source>
        <translation>Chemin vers cette page</translation>
    </message>
    <message>
        <source>To the content</source>
        <translation>Aller au contenu</translation>
    </message>
    <message>
        <source>To your projects</source>
        <translation>Vers vos projets</translation>
    </message>
    <message>
        <source>More of this list</source>
        <translation>Suite de cette liste</translation>
    </message>
    <message>
        <source>Page before this</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>This page does not exist, or is not for you to see.</source>
        <translation>Cette page n’existe pas ou ne vous est pas accessible.</translation>
    </message>
    <message>
        <source>The server does not understand that.</source>
        <translation>Le serveur ne comprend pas cette demande.</translation>
    </message>
    <message>
        <source>The server failed. Try again later.</source>
        <translation>Le serveur a échoué. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Too many requests. Try again later.</source>
        <translation>Trop de demandes. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Scenarios without a folder</source>
        <translation>Scénarios sans dossier</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Folders in it</source>
        <translation>Dossiers contenus</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scénario</numerusform>
            <numerusform>%n scénarios</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no scenarios directly in this folder.</source>
        <translation>Il n’y a pas de scénario directement dans ce dossier.</translation>
    </message>
    <message>
        <source>This action word consists of no others.</source>
        <translation>Ce mot d’action n’est composé d’aucun autre.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Action word</source>
        <translation>Mot d’action</translation>
    </message>
    <message numerus="yes">
        <source>More than %n are found: add a word.</source>
        <translation>
            <numerusform>Plus de %n résultat : ajoutez un mot.</numerusform>
            <numerusform>Plus de %n résultats : ajoutez un mot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has a word as you typed it; these were looked for: %1</source>
        <translation>Rien ne contient un mot tel que vous l’avez saisi ; recherche faite avec : %1</translation>
    </message>
    <message>
        <source>This is too long to be searched for.</source>
        <translation>Ce texte est trop long pour une recherche.</translation>
    </message>
    <message>
        <source>Type words of names, steps or tags; @smoke is looked for in tags alone.</source>
        <translation>Saisissez des mots de noms, d’étapes ou d’étiquettes ; @smoke n’est cherché que dans les étiquettes.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Nothing has this tag.</source>
        <translation>Rien ne porte cette étiquette.</translation>
    </message>
    <message>
        <source>You are no member of a project yet. Whoever looks after the server can add you.</source>
        <translation>Vous n’êtes encore membre d’aucun projet. La personne qui s’occupe du serveur peut vous ajouter.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fonctionnalités</translation>
    </message>
    <message>
        <source>There are no folders yet.</source>
        <translation>Il n’y a pas encore de dossiers.</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) without a folder</source>
        <translation>
            <numerusform>%n scénario sans dossier</numerusform>
            <numerusform>%n scénarios sans dossier</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest test runs</source>
        <translation>Derniers passages de tests</translation>
    </message>
    <message>
        <source>There are no test runs yet.</source>
        <translation>Il n’y a pas encore de passages de tests.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>This form was not sent from this server&apos;s page.</source>
        <translation>Ce formulaire n’a pas été envoyé depuis une page de ce serveur.</translation>
    </message>
    <message>
        <source>Address and password do not fit together. Try again.</source>
        <translation>L’adresse et le mot de passe ne vont pas ensemble. Réessayez.</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>The certificate of %1 was revoked. Nothing was sent; tell whoever runs the server.</source>
        <translation>Le certificat de %1 a été révoqué. Rien n&apos;a été envoyé ; prévenez l&apos;administrateur du serveur.</translation>
    </message>
    <message>
        <source>The server that answers for %1 shows a certificate for another name (%2). Nothing was sent. Check the address.</source>
        <translation>Le serveur qui répond pour %1 présente un certificat pour un autre nom (%2). Rien n&apos;a été envoyé. Vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Nothing was sent. Check this computer&apos;s clock, or tell whoever runs the server.</source>
        <translation>Le certificat de %1 a expiré le %2. Rien n&apos;a été envoyé. Vérifiez l&apos;horloge de cet ordinateur, ou prévenez l&apos;administrateur du serveur.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid from %2 on only. Nothing was sent. Check this computer&apos;s clock.</source>
        <translation>Le certificat de %1 n&apos;est valable qu&apos;à partir du %2. Rien n&apos;a été envoyé. Vérifiez l&apos;horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 signed its certificate itself, so nobody vouches for it. Nothing was sent. If the server is your own, name its authority&apos;s certificate file in the connection&apos;s settings.</source>
        <translation>%1 a signé lui-même son certificat : personne ne s&apos;en porte garant. Rien n&apos;a été envoyé. Si ce serveur est le vôtre, indiquez le fichier de certificat de son autorité dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>The certificate of %1 was signed by an authority that this computer does not know (%2). Nothing was sent. If the server is your own, name the authority&apos;s certificate file in the connection&apos;s settings.</source>
        <translation>Le certificat de %1 est signé par une autorité que cet ordinateur ne connaît pas (%2). Rien n&apos;a été envoyé. Si ce serveur est le vôtre, indiquez le fichier de certificat de l&apos;autorité dans les réglages de la connexion.</translation>
    </message>
    <message>
        <source>%1 holds no certificate. It must be a file in PEM format.</source>
        <translation>%1 ne contient pas de certificat. Il faut un fichier au format PEM.</translation>
    </message>
    <message>
        <source>No secure connection to %1 is possible: it wants an outdated encryption or shows an unusable certificate. Nothing was sent.</source>
        <translation>Aucune connexion sûre à %1 n&apos;est possible : le serveur demande un chiffrement dépassé ou présente un certificat inutilisable. Rien n&apos;a été envoyé.</translation>
    </message>
    <message>
        <source>“%1” is no server address: %2</source>
        <translation>« %1 » n&apos;est pas une adresse de serveur : %2</translation>
    </message>
    <message>
        <source>enter something like https://studio.cucumberstudio.com.</source>
        <translation>saisissez par exemple https://studio.cucumberstudio.com.</translation>
    </message>
    <message>
        <source>it must begin with https.</source>
        <translation>elle doit commencer par https.</translation>
    </message>
    <message>
        <source>leave the user and the password out of it.</source>
        <translation>retirez-en l&apos;utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>leave out what follows “?” or “#”.</source>
        <translation>retirez ce qui suit « ? » ou « # ».</translation>
    </message>
    <message>
        <source>your credentials would be sent unencrypted. Use https.</source>
        <translation>vos identifiants seraient envoyés en clair. Utilisez https.</translation>
    </message>
    <message>
        <source>it has signs that do not belong there.</source>
        <translation>elle contient des caractères qui n&apos;y ont pas leur place.</translation>
    </message>
    <message>
        <source>These are no credentials. Copy the access token, the client and the uid from your profile page, each into its field.</source>
        <translation>Ce ne sont pas des identifiants. Copiez le jeton d&apos;accès, le client et l&apos;uid de votre page de profil, chacun dans son champ.</translation>
    </message>
    <message>
        <source>A project&apos;s secret token has digits only. Copy it from the project&apos;s settings.</source>
        <translation>Le jeton secret d&apos;un projet ne contient que des chiffres. Copiez-le des réglages du projet.</translation>
    </message>
    <message>
        <source>The export was not ready in time. Try again later.</source>
        <translation>L&apos;export n&apos;a pas été prêt à temps. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>No project has this secret token. Copy it from the project&apos;s settings.</source>
        <translation>Aucun projet n&apos;a ce jeton secret. Copiez-le des réglages du projet.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be understood. Is its address right?</source>
        <translation>La réponse du serveur est incompréhensible. Son adresse est-elle la bonne ?</translation>
    </message>
    <message>
        <source>A name and a definition cannot be sent together.</source>
        <translation>Un nom et une définition ne peuvent pas être envoyés ensemble.</translation>
    </message>
    <message>
        <source>%1 does not take your credentials (any more). Sign in again.</source>
        <translation>%1 n&apos;accepte pas (ou plus) vos identifiants. Connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>%1 does not allow this for your account.</source>
        <translation>%1 ne le permet pas à votre compte.</translation>
    </message>
    <message>
        <source>This is not on %1 (any more).</source>
        <translation>Ceci n&apos;est pas (ou plus) sur %1.</translation>
    </message>
    <message>
        <source>%1 has something that conflicts with this.</source>
        <translation>Ceci est en conflit avec ce qui est sur %1.</translation>
    </message>
    <message>
        <source>%1 is still busy with this. Try again later.</source>
        <translation>%1 y travaille encore. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now. Try again later.</source>
        <translation>%1 n&apos;accepte plus de requêtes pour l&apos;instant. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 refuses this.</source>
        <translation>%1 refuse cela.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own. Try again later.</source>
        <translation>%1 a lui-même un problème. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 Sa réponse : %2</translation>
    </message>
    <message>
        <source>%1 Whether the change was made is not known.</source>
        <translation>%1 On ne sait pas si la modification a été faite.</translation>
    </message>
    <message>
        <source>There is no server %1. Check the address and the network connection.</source>
        <translation>Le serveur %1 n&apos;existe pas. Vérifiez l&apos;adresse et la connexion au réseau.</translation>
    </message>
    <message>
        <source>%1 takes no connections. Check the address, or try again later.</source>
        <translation>%1 n&apos;accepte pas de connexion. Vérifiez l&apos;adresse, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>La connexion à %1 a été coupée.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>%1 sent more than %2. That cannot be what was asked for.</source>
        <translation>%1 a envoyé plus de %2. Ce ne peut être ce qui était demandé.</translation>
    </message>
    <message>
        <source>%1 does not answer. Try again later.</source>
        <translation>%1 ne répond pas. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The proxy %1 of this computer&apos;s network settings cannot be reached. Check the network connection and these settings, or try again later.</source>
        <translation>Le proxy %1 des réglages réseau de cet ordinateur est injoignable. Vérifiez la connexion au réseau et ces réglages, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a password. Enter it in this computer&apos;s network settings.</source>
        <translation>Le proxy %1 demande un mot de passe. Saisissez-le dans les réglages réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>The proxy %1 of this computer&apos;s network settings does not connect to %2. Check these settings, or ask whoever runs the proxy.</source>
        <translation>Le proxy %1 des réglages réseau de cet ordinateur ne relie pas à %2. Vérifiez ces réglages, ou demandez à la personne qui gère le proxy.</translation>
    </message>
</context>
<context>
    <name>PlatformImport</name>
    <message numerus="yes">
        <source>Import %n scenario(s)</source>
        <translation>
            <numerusform>Import de %n scénario</numerusform>
            <numerusform>Import de %n scénarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
</context>
<context>
    <name>ProjectXml</name>
    <message>
        <source>Line %1 of the project document cannot be read: %2</source>
        <translation>Impossible de lire la ligne %1 du document de projet : %2</translation>
    </message>
    <message>
        <source>document type declarations are not accepted</source>
        <translation>les déclarations de type de document ne sont pas acceptées</translation>
    </message>
    <message>
        <source>&lt;project&gt; is expected, not &lt;%1&gt;</source>
        <translation>&lt;project&gt; est attendu, et non &lt;%1&gt;</translation>
    </message>
    <message>
        <source>Blocks or values are nested deeper than %1 levels.</source>
        <translation>Des blocs ou des valeurs sont imbriqués sur plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not known here and was left out.</source>
        <translation>&lt;%1&gt; n’est pas connu ici et a été laissé de côté.</translation>
    </message>
</context>
<context>
    <name>Refactoring</name>
    <message>
        <source>There is no feature here.</source>
        <translation>Il n’y a pas de fonctionnalité ici.</translation>
    </message>
    <message>
        <source>The scenarios here do not begin with the same steps, or there is only one.</source>
        <translation>Les scénarios d’ici ne commencent pas par les mêmes étapes, ou il n’y en a qu’un.</translation>
    </message>
    <message>
        <source>Extract a background</source>
        <translation>Extraire un contexte</translation>
    </message>
    <message>
        <source>There is no background here.</source>
        <translation>Il n’y a pas de contexte ici.</translation>
    </message>
    <message>
        <source>No scenario here has steps that the background could come before.</source>
        <translation>Aucun scénario d’ici n’a d’étapes que le contexte pourrait précéder.</translation>
    </message>
    <message>
        <source>Inline the background</source>
        <translation>Intégrer le contexte</translation>
    </message>
    <message>
        <source>The header of a table of examples stays its first row.</source>
        <translation>L’en-tête d’un tableau d’exemples en reste la première ligne.</translation>
    </message>
    <message>
        <source>It stands there already.</source>
        <translation>C’est déjà sa place.</translation>
    </message>
    <message>
        <source>It cannot stand there.</source>
        <translation>Ce n’est pas possible à cet endroit.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Nothing to move here: steps, rows, examples, scenarios and rules can be moved.</source>
        <translation>Rien à déplacer ici : on peut déplacer des étapes, des lignes, des exemples, des scénarios et des règles.</translation>
    </message>
    <message>
        <source>It is the first one already.</source>
        <translation>C’est déjà le premier élément.</translation>
    </message>
    <message>
        <source>It is the last one already.</source>
        <translation>C’est déjà le dernier élément.</translation>
    </message>
    <message>
        <source>Move &quot;%1&quot;</source>
        <translation>Déplacer « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>Move %n scenarios</source>
        <translation>
            <numerusform>Déplacer %n scénario</numerusform>
            <numerusform>Déplacer %n scénarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios in Markdown cannot be moved.</source>
        <translation>Les scénarios en Markdown ne peuvent pas être déplacés.</translation>
    </message>
    <message>
        <source>These scenarios cannot be moved there.</source>
        <translation>Ces scénarios ne peuvent pas être déplacés là.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>Put the cursor into a scenario.</source>
        <translation>Placez le curseur dans un scénario.</translation>
    </message>
    <message>
        <source>This is an outline already.</source>
        <translation>C’est déjà un plan de scénario.</translation>
    </message>
    <message>
        <source>Turn into an outline</source>
        <translation>Transformer en plan de scénario</translation>
    </message>
    <message>
        <source>Nothing was changed, as the scenarios would not run the same afterwards.</source>
        <translation>Rien n’a été changé, car les scénarios ne s’exécuteraient plus de la même façon.</translation>
    </message>
    <message>
        <source>Put the cursor into a scenario that is in no rule, or select several.</source>
        <translation>Placez le curseur dans un scénario qui n’est dans aucune règle, ou sélectionnez-en plusieurs.</translation>
    </message>
    <message>
        <source>Surround with a rule</source>
        <translation>Entourer d’une règle</translation>
    </message>
    <message>
        <source>Put the cursor into a scenario outline.</source>
        <translation>Placez le curseur dans un plan de scénario.</translation>
    </message>
    <message>
        <source>The outline has no rows of examples.</source>
        <translation>Le plan de scénario n’a pas de lignes d’exemples.</translation>
    </message>
    <message>
        <source>Unfold the outline</source>
        <translation>Déplier le plan de scénario</translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation> (copie)</translation>
    </message>
    <message>
        <source> (copy %1)</source>
        <translation> (copie %1)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Il n’y a rien ici.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>There are no values here: quoted texts, numbers, or a selected part of a step.</source>
        <translation>Il n’y a pas de valeurs ici : textes entre guillemets, nombres, ou une partie sélectionnée d’une étape.</translation>
    </message>
    <message>
        <source>A step needs words.</source>
        <translation>Une étape a besoin de mots.</translation>
    </message>
    <message>
        <source>A step stands on one line.</source>
        <translation>Une étape tient sur une ligne.</translation>
    </message>
    <message>
        <source>The step has no value {%1}.</source>
        <translation>L’étape n’a pas de valeur {%1}.</translation>
    </message>
    <message>
        <source>The value {%1} can stand in one place only.</source>
        <translation>La valeur {%1} ne peut figurer qu’à un endroit.</translation>
    </message>
    <message>
        <source>The line holds bytes that are no text.</source>
        <translation>La ligne contient des octets qui ne sont pas du texte.</translation>
    </message>
    <message>
        <source>Its values could not be told from the new words.</source>
        <translation>Ses valeurs ne se distingueraient pas des nouveaux mots.</translation>
    </message>
    <message>
        <source>Behind its keyword the line would not say the new step any more.</source>
        <translation>Derrière son mot-clé, la ligne ne dirait plus la nouvelle étape.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Un tag a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A tag cannot hold blanks, @ or `.</source>
        <translation>Un tag ne peut contenir ni blanc, ni @, ni `.</translation>
    </message>
    <message>
        <source>The line would not say the new tag.</source>
        <translation>La ligne ne dirait pas le nouveau tag.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>No regular expression: %1 (character %2)</source>
        <translation>Pas une expression rationnelle : %1 (caractère %2)</translation>
    </message>
    <message>
        <source>The file&apos;s encoding, Windows-1252, lacks a character of the new text.</source>
        <translation>L’encodage du fichier, Windows-1252, n’a pas un des caractères du nouveau texte.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The project has changed in the meantime. Please try again.</source>
        <translation>Le projet a changé entre-temps. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself.</source>
        <translation>Un dossier ne peut pas être déplacé dans lui-même.</translation>
    </message>
    <message>
        <source>There is no project file &quot;%1&quot;.</source>
        <translation>Le fichier de projet « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file.</source>
        <translation>« %1 » n’est pas un fichier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty: not a Stepwright project.</source>
        <translation>« %1 » est vide : ce n’est pas un projet Stepwright.</translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; already.</source>
        <translation>Le fichier « %1 » existe déjà.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open in another program. Close it there first.</source>
        <translation>« %1 » est ouvert dans un autre programme. Fermez-le d’abord dans celui-ci.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Stepwright project.</source>
        <translation>« %1 » n’est pas un projet Stepwright.</translation>
    </message>
    <message>
        <source>The project file &quot;%1&quot; is damaged.</source>
        <translation>Le fichier de projet « %1 » est endommagé.</translation>
    </message>
    <message>
        <source>There is no room left on the disk that holds &quot;%1&quot;.</source>
        <translation>Il ne reste plus de place sur le disque qui contient « %1 ».</translation>
    </message>
    <message>
        <source>The disk failed while &quot;%1&quot; was read or written.</source>
        <translation>Le disque a eu une défaillance pendant la lecture ou l’écriture de « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written. Check its permissions and its folder&apos;s.</source>
        <translation>Impossible d’écrire « %1 ». Vérifiez ses droits d’accès et ceux de son dossier.</translation>
    </message>
    <message>
        <source>A text is too long for a project: the limit is 64 MB.</source>
        <translation>Un texte est trop long pour un projet : la limite est de 64 Mo.</translation>
    </message>
    <message>
        <source>The project file &quot;%1&quot; refused a change.</source>
        <translation>Le fichier de projet « %1 » a refusé une modification.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written.</source>
        <translation>Impossible d’écrire « %1 ».</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Le fichier « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened safely with this version of SQLite.</source>
        <translation>« %1 » ne peut pas être ouvert sans risque avec cette version de SQLite.</translation>
    </message>
    <message>
        <source>This drive does not support the fast way of saving; saving is as safe, but slower. A local disk is better.</source>
        <translation>Ce lecteur ne permet pas l’enregistrement rapide ; l’enregistrement est aussi sûr, mais plus lent. Un disque local convient mieux.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1 : %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is being changed right now. Please try again.</source>
        <translation>« %1 » est en cours de modification. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>The tables of the project file &quot;%1&quot; are not as Stepwright made them.</source>
        <translation>Les tables du fichier de projet « %1 » ne sont pas telles que Stepwright les a créées.</translation>
    </message>
    <message>
        <source>The feature does not exist any more.</source>
        <translation>La fonctionnalité n’existe plus.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Aucun projet n’est ouvert.</translation>
    </message>
    <message>
        <source>No backup can be made. %1</source>
        <translation>Impossible de faire une sauvegarde. %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Impossible de lire %1 : %2.</translation>
    </message>
    <message>
        <source>Recovered %1</source>
        <translation>Récupération %1</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>Récupération</translation>
    </message>
    <message>
        <source>Recovered %1 of %2 features.</source>
        <translation>Fonctionnalités récupérées : %1 sur %2.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Manquent : %1.</translation>
    </message>
    <message>
        <source>Parts of the file cannot be read; there may have been more. Compare with a backup.</source>
        <translation>Des parties du fichier sont illisibles ; il y en avait peut-être davantage. Comparez avec une sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing could be recovered from &quot;%1&quot;.</source>
        <translation>Rien n’a pu être récupéré de « %1 ».</translation>
    </message>
    <message>
        <source>Recovery of a damaged Stepwright project, %1</source>
        <translation>Récupération d’un projet Stepwright endommagé, %1</translation>
    </message>
    <message>
        <source>Damaged file: %1</source>
        <translation>Fichier endommagé : %1</translation>
    </message>
    <message>
        <source>New project: %1</source>
        <translation>Nouveau projet : %1</translation>
    </message>
    <message>
        <source>Action words: %1</source>
        <translation>Mots d’action : %1</translation>
    </message>
    <message>
        <source>Unsaved texts: %1</source>
        <translation>Textes non enregistrés : %1</translation>
    </message>
    <message>
        <source>Missing features:</source>
        <translation>Fonctionnalités manquantes :</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>Il n’y a pas de dossier « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Stepwright; this is version %2. Install the newest version to open it.</source>
        <translation>« %1 » a été écrit par une version plus récente de Stepwright ; celle-ci est la version %2. Installez la version la plus récente pour l’ouvrir.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by Stepwright %2; this is version %3. Install version %2 or a later one to open it.</source>
        <translation>« %1 » a été écrit par Stepwright %2 ; celle-ci est la version %3. Installez la version %2 ou une version ultérieure pour l’ouvrir.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Both sides changed it to different values.</source>
        <translation>Les deux côtés l’ont modifié différemment.</translation>
    </message>
    <message>
        <source>It was changed here and removed on the platform.</source>
        <translation>Modifié ici et supprimé sur la plateforme.</translation>
    </message>
    <message>
        <source>It was removed here and changed on the platform.</source>
        <translation>Supprimé ici et modifié sur la plateforme.</translation>
    </message>
    <message>
        <source>Both sides moved it, to different places.</source>
        <translation>Les deux côtés l’ont déplacé, à des endroits différents.</translation>
    </message>
    <message>
        <source>Both sides moved folders, which together would lie in each other.</source>
        <translation>Les deux côtés ont déplacé des dossiers qui se contiendraient alors l’un l’autre.</translation>
    </message>
    <message>
        <source>Another one has the same name, which the platform does not allow: rename one of them.</source>
        <translation>Un autre porte le même nom, ce que la plateforme n’admet pas : renommez l’un des deux.</translation>
    </message>
    <message>
        <source>This project is not connected to a platform yet. Connect it first.</source>
        <translation>Ce projet n’est pas encore connecté à une plateforme. Connectez-le d’abord.</translation>
    </message>
    <message>
        <source>Resolve Conflicts</source>
        <translation>Résoudre les conflits</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>place</source>
        <translation>emplacement</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>tags</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>exemples</translation>
    </message>
    <message>
        <source>%1 of %2 known things are gone from the platform. Perhaps rights were lost, or the answer was cut off. Nothing was changed; confirm that they shall go here as well, or try again later.</source>
        <translation>%1 éléments connus sur %2 ont disparu de la plateforme. Des droits ont peut-être été retirés, ou la réponse était incomplète. Rien n’a été modifié ; confirmez qu’ils doivent disparaître ici aussi, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 of %2 known things are gone from this project. On the platform they would be deleted for good. Nothing was changed; confirm that, or bring them back with Undo or a backup.</source>
        <translation>%1 éléments connus sur %2 ont disparu de ce projet. Sur la plateforme, ils seraient supprimés définitivement. Rien n’a été modifié ; confirmez-le, ou rétablissez-les avec Annuler ou une sauvegarde.</translation>
    </message>
    <message>
        <source>The platform seems to have been restored from a backup: %1 of %2 things are older there than last time. Nothing was changed; confirm that what it has now counts, or ask its administrator.</source>
        <translation>La plateforme semble avoir été restaurée d’une sauvegarde : %1 éléments sur %2 y sont plus anciens que la dernière fois. Rien n’a été modifié ; confirmez que son état actuel fait foi, ou demandez à son administrateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n from the platform</source>
        <translation>
            <numerusform>%n de la plateforme</numerusform>
            <numerusform>%n de la plateforme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to the platform</source>
        <translation>
            <numerusform>%n vers la plateforme</numerusform>
            <numerusform>%n vers la plateforme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n en conflit</numerusform>
            <numerusform>%n en conflit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders and action words have tags that stay here: the platform takes none from outside.</source>
        <translation>
            <numerusform>%n dossier ou mot d’action a des tags qui restent ici : la plateforme n’en accepte pas de l’extérieur.</numerusform>
            <numerusform>%n dossiers et mots d’action ont des tags qui restent ici : la plateforme n’en accepte pas de l’extérieur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>“%1”: its definition on the platform cannot be read, so that its steps are not sent.</source>
        <translation>« %1 » : sa définition sur la plateforme est illisible, ses étapes ne sont donc pas envoyées.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>It was changed on the platform meanwhile, and is looked at again.</source>
        <translation>Modifié entre-temps sur la plateforme ; il est examiné de nouveau.</translation>
    </message>
    <message>
        <source>The platform has several things named “%1” that were not there before: look there which one is right.</source>
        <translation>La plateforme a plusieurs nouveaux éléments nommés « %1 » : vérifiez là-bas lequel est le bon.</translation>
    </message>
    <message>
        <source>“%1”: the platform says: %2</source>
        <translation>« %1 » : la plateforme indique : %2</translation>
    </message>
    <message>
        <source>Something on the platform could not be read: %1</source>
        <translation>Un élément de la plateforme n’a pas pu être lu : %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Action word</source>
        <translation>Mot d’action</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 « %2 »</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1 : nouveau</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1 : supprimé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Somebody has to decide about a conflict first.</source>
        <translation>Un conflit doit d’abord être tranché.</translation>
    </message>
    <message>
        <source>It refers to something that is not sent yet.</source>
        <translation>Il se réfère à un élément qui n’est pas encore envoyé.</translation>
    </message>
    <message>
        <source>Something on the platform still calls it.</source>
        <translation>Un élément de la plateforme l’appelle encore.</translation>
    </message>
    <message>
        <source>It still holds something on the platform.</source>
        <translation>Il contient encore un élément sur la plateforme.</translation>
    </message>
    <message>
        <source>The platform takes no tags of folders and action words.</source>
        <translation>La plateforme n’accepte pas de tags pour les dossiers et les mots d’action.</translation>
    </message>
    <message>
        <source>The platform&apos;s project is another one than last time. Nothing was changed; connect this project anew if that is right.</source>
        <translation>Le projet de la plateforme n’est pas le même que la dernière fois. Rien n’a été modifié ; reconnectez ce projet si c’est voulu.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>Both sides have the same.</source>
        <translation>Les deux côtés sont identiques.</translation>
    </message>
    <message>
        <source>Would do: %1.</source>
        <translation>À faire : %1.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fait : %1.</translation>
    </message>
    <message>
        <source>The platform is still reading the feature.</source>
        <translation>La plateforme lit encore la fonctionnalité.</translation>
    </message>
    <message>
        <source>There was a sync since these conflicts were found. Look at them again.</source>
        <translation>Une synchronisation a eu lieu depuis que ces conflits ont été trouvés. Examinez-les de nouveau.</translation>
    </message>
    <message>
        <source>This platform makes no backups. Sync without one.</source>
        <translation>Cette plateforme ne fait pas de sauvegardes. Synchronisez sans sauvegarde.</translation>
    </message>
    <message>
        <source>The platform&apos;s backup was not ready in time. Nothing was sent; sync again later.</source>
        <translation>La sauvegarde de la plateforme n’a pas été prête à temps. Rien n’a été envoyé ; synchronisez de nouveau plus tard.</translation>
    </message>
</context>
<context>
    <name>SyncMark</name>
    <message>
        <source>in conflict with the platform</source>
        <translation>en conflit avec la plateforme</translation>
    </message>
    <message>
        <source>holds something in conflict with the platform</source>
        <translation>contient quelque chose en conflit avec la plateforme</translation>
    </message>
    <message>
        <source>changed here and on the platform since the last sync</source>
        <translation>modifié ici et sur la plateforme depuis la dernière synchronisation</translation>
    </message>
    <message>
        <source>holds changes of here and of the platform since the last sync</source>
        <translation>contient des modifications d’ici et de la plateforme depuis la dernière synchronisation</translation>
    </message>
    <message>
        <source>changed on the platform since the last sync</source>
        <translation>modifié sur la plateforme depuis la dernière synchronisation</translation>
    </message>
    <message>
        <source>holds changes of the platform since the last sync</source>
        <translation>contient des modifications de la plateforme depuis la dernière synchronisation</translation>
    </message>
    <message>
        <source>changed here since the last sync</source>
        <translation>modifié ici depuis la dernière synchronisation</translation>
    </message>
    <message>
        <source>holds changes of here since the last sync</source>
        <translation>contient des modifications d’ici depuis la dernière synchronisation</translation>
    </message>
</context>
<context>
    <name>TagExpression</name>
    <message>
        <source>&quot;and&quot; or &quot;or&quot; is missing</source>
        <translation>il manque « and » ou « or »</translation>
    </message>
    <message>
        <source>The tag expression cannot be read: %1 at character %2.</source>
        <translation>L’expression d’étiquettes est illisible : %1 au caractère %2.</translation>
    </message>
    <message>
        <source>too many parentheses</source>
        <translation>trop de parenthèses</translation>
    </message>
    <message>
        <source>&quot;)&quot; is missing</source>
        <translation>il manque « ) »</translation>
    </message>
    <message>
        <source>a tag is missing</source>
        <translation>il manque une étiquette</translation>
    </message>
</context>
<context>
    <name>Templating</name>
    <message>
        <source>Template, line %1, column %2: %3</source>
        <translation>Modèle, ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>Template “%4”, line %1, column %2: %3</source>
        <translation>Modèle « %4 », ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>“%1” needs exactly one argument: correct the call.</source>
        <translation>« %1 » demande exactement un argument : corrigez l’appel.</translation>
    </message>
    <message>
        <source>“lookup” needs two arguments, a value and a name: correct the call.</source>
        <translation>« lookup » demande deux arguments, une valeur et un nom : corrigez l’appel.</translation>
    </message>
    <message>
        <source>There is no helper “%1”: correct the name.</source>
        <translation>La fonction d’aide « %1 » n’existe pas : corrigez le nom.</translation>
    </message>
    <message>
        <source>“%1” is a value and takes no arguments: correct the name or remove them.</source>
        <translation>« %1 » est une valeur et ne prend pas d’arguments : corrigez le nom ou retirez-les.</translation>
    </message>
    <message>
        <source>“%1” can stand only at the beginning of a path: correct “%2”.</source>
        <translation>« %1 » ne peut figurer qu’au début d’un chemin : corrigez « %2 ».</translation>
    </message>
    <message>
        <source>“%1” is called by Handlebars itself where a helper is missing: remove it.</source>
        <translation>« %1 » est appelé par Handlebars lui-même quand une fonction d’aide manque : retirez-le.</translation>
    </message>
    <message>
        <source>Parentheses are nested too deeply here: use a helper.</source>
        <translation>Les parenthèses sont trop imbriquées ici : utilisez une fonction d’aide.</translation>
    </message>
    <message>
        <source>“%1” needs a block: write {{#%1 …}}…{{/%1}}.</source>
        <translation>« %1 » demande un bloc : écrivez {{#%1 …}}…{{/%1}}.</translation>
    </message>
    <message>
        <source>The template ends inside of a tag or block: close it.</source>
        <translation>Le modèle se termine à l’intérieur d’une balise ou d’un bloc : fermez-le.</translation>
    </message>
    <message>
        <source>“%1” cannot stand here: correct or remove it.</source>
        <translation>« %1 » n’a pas sa place ici : corrigez ou retirez-le.</translation>
    </message>
    <message>
        <source>Blocks are nested too deeply here: move some of them to a partial.</source>
        <translation>Les blocs sont trop imbriqués ici : déplacez-en dans un modèle partiel.</translation>
    </message>
    <message>
        <source>Only blocks can be decorated: write {{#*inline &quot;name&quot;}}…{{/inline}}.</source>
        <translation>Seuls les blocs peuvent être décorés : écrivez {{#*inline &quot;name&quot;}}…{{/inline}}.</translation>
    </message>
    <message>
        <source>The only decorator is {{#*inline &quot;name&quot;}}: correct or remove this one.</source>
        <translation>Le seul décorateur est {{#*inline &quot;name&quot;}} : corrigez ou retirez celui-ci.</translation>
    </message>
    <message>
        <source>There are too many {{else …}} in one block: use another block or a helper.</source>
        <translation>Il y a trop de {{else …}} dans un même bloc : utilisez un autre bloc ou une fonction d’aide.</translation>
    </message>
    <message>
        <source>“{{/%1}}” stands where “%2” of line %3 must be closed: write {{/%2}} here.</source>
        <translation>« {{/%1}} » figure là où « %2 » de la ligne %3 doit être fermé : écrivez ici {{/%2}}.</translation>
    </message>
    <message>
        <source>“{{{{/%1}}}}” stands where “%2” of line %3 must be closed: write {{{{/%2}}}} here.</source>
        <translation>« {{{{/%1}}}} » figure là où « %2 » de la ligne %3 doit être fermé : écrivez ici {{{{/%2}}}}.</translation>
    </message>
    <message>
        <source>A partial takes one context: pass other values as name=value.</source>
        <translation>Un modèle partiel prend un seul contexte : passez les autres valeurs sous la forme nom=valeur.</translation>
    </message>
    <message>
        <source>The result is too large: check what the template repeats.</source>
        <translation>Le résultat est trop grand : vérifiez ce que le modèle répète.</translation>
    </message>
    <message>
        <source>Too many blocks and partials are inside each other here: check whether a partial calls itself.</source>
        <translation>Trop de blocs et de modèles partiels sont imbriqués ici : vérifiez si un modèle partiel s’appelle lui-même.</translation>
    </message>
    <message>
        <source>There is no partial “%1”: correct the name or add the partial.</source>
        <translation>Le modèle partiel « %1 » n’existe pas : corrigez le nom ou ajoutez le modèle.</translation>
    </message>
    <message>
        <source>There is no partial “%1”.</source>
        <translation>Le modèle partiel « %1 » n’existe pas.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Editor for Gherkin scenarios</source>
        <translation>Éditeur de scénarios Gherkin</translation>
    </message>
    <message>
        <source>Open the sample project; it is made in the user&apos;s data folder the first time.</source>
        <translation>Ouvrir le projet d’exemple ; il est créé la première fois dans le dossier de données de l’utilisateur.</translation>
    </message>
    <message>
        <source>A project (*.stepwright), a feature file or a folder of them.</source>
        <translation>Un projet (*.stepwright), un fichier de fonctionnalité ou un dossier de tels fichiers.</translation>
    </message>
    <message>
        <source>[PROJECT|FEATURE|FOLDER]</source>
        <translation>[PROJET|FONCTIONNALITÉ|DOSSIER]</translation>
    </message>
</context>
<context>
    <name>stepwright::AboutDialog</name>
    <message>
        <source>About Stepwright</source>
        <translation>À propos de Stepwright</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Stepwright %1&lt;/h3&gt;&lt;p&gt;A desktop editor for Gherkin scenarios.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It stands on Qt, KDE&apos;s syntax highlighting, SQLite and the dialects of Cucumber&apos;s Gherkin.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Stepwright %1&lt;/h3&gt;&lt;p&gt;Un éditeur de bureau pour les scénarios Gherkin.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il s’appuie sur Qt, la coloration syntaxique de KDE, SQLite et les dialectes du Gherkin de Cucumber.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>stepwright::Actions</name>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltrer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation>&amp;Tout enregistrer</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Folder of Features…</source>
        <translation>&amp;Dossier de fonctionnalités…</translation>
    </message>
    <message>
        <source>Feature Fi&amp;les…</source>
        <translation>&amp;Fichiers de fonctionnalités…</translation>
    </message>
    <message>
        <source>Project &amp;XML…</source>
        <translation>&amp;XML de projet…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Restore from &amp;Backup…</source>
        <translation>Restaurer une &amp;sauvegarde…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>&amp;Fermer l’onglet</translation>
    </message>
    <message>
        <source>Close &amp;Project</source>
        <translation>Fermer le &amp;projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refaire</translation>
    </message>
    <message>
        <source>Undo in Pro&amp;ject</source>
        <translation>Annuler dans le pro&amp;jet</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message>
        <source>Toggle Co&amp;mment</source>
        <translation>Co&amp;mmenter ou décommenter</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>New &amp;Feature…</source>
        <translation>Nouvelle &amp;fonctionnalité…</translation>
    </message>
    <message>
        <source>New F&amp;older…</source>
        <translation>Nouveau &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Scénario</translation>
    </message>
    <message>
        <source>&amp;New Scenario</source>
        <translation>&amp;Nouveau scénario</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>&amp;Taille normale</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Project</source>
        <translation>Ouvrir le &amp;projet d’exemple</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Stepwright</source>
        <translation>À propos de &amp;Stepwright</translation>
    </message>
    <message>
        <source>Re&amp;do in Project</source>
        <translation>Refaire dans le proje&amp;t</translation>
    </message>
    <message>
        <source>Comp&amp;lete</source>
        <translation>Com&amp;pléter</translation>
    </message>
    <message>
        <source>Platfor&amp;m</source>
        <translation>Platefor&amp;me</translation>
    </message>
</context>
<context>
    <name>stepwright::AddressPage</name>
    <message>
        <source>Where is the platform?</source>
        <translation>Où se trouve la plateforme ?</translation>
    </message>
    <message>
        <source>The hosted platform, or a server of your own.</source>
        <translation>La plateforme hébergée, ou un serveur à vous.</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>Adresse de la plateforme</translation>
    </message>
    <message>
        <source>Certificate file of your own authority</source>
        <translation>Fichier de certificat de votre propre autorité</translation>
    </message>
    <message>
        <source>only for servers whose certificate the system does not know</source>
        <translation>seulement si le système ne connaît pas le certificat du serveur</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Choisir un fichier de certificat</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse :</translation>
    </message>
    <message>
        <source>Certi&amp;ficate:</source>
        <translation>Certi&amp;ficat :</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>stepwright::Announcements</name>
    <message>
        <source>This is a read-only copy of &quot;%1&quot;. It shows what was saved when it was opened.</source>
        <translation>Ceci est une copie en lecture seule de « %1 ». Elle montre ce qui était enregistré à son ouverture.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was deleted.</source>
        <translation>« %1 » a été supprimé.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n supprimée</numerusform>
            <numerusform>%n supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Action words imported.</source>
        <translation>Mots d’action importés.</translation>
    </message>
    <message>
        <source>Features imported: %1.</source>
        <translation>Fonctionnalités importées : %1.</translation>
    </message>
    <message>
        <source>Nothing to import: everything in &quot;%1&quot; is in the project already, or it holds no features.</source>
        <translation>Rien à importer : tout ce que contient « %1 » est déjà dans le projet, ou il ne contient aucune fonctionnalité.</translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1: %n file(s) written.</source>
        <translation>
            <numerusform>Export vers %1 : %n fichier écrit.</numerusform>
            <numerusform>Export vers %1 : %n fichiers écrits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had not changed.</source>
        <translation>
            <numerusform>%n n’avait pas changé.</numerusform>
            <numerusform>%n n’avaient pas changé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own left as they are.</source>
        <translation>
            <numerusform>%n des vôtres laissé tel quel.</numerusform>
            <numerusform>%n des vôtres laissés tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>There is no backup of this project yet. One is made when a changed project is opened, and before an import.</source>
        <translation>Il n’y a pas encore de sauvegarde de ce projet. Il en est fait une à l’ouverture d’un projet modifié et avant un import.</translation>
    </message>
    <message>
        <source>The backup of %1 was restored. The state before is in &quot;%2&quot;.</source>
        <translation>La sauvegarde du %1 a été restaurée. L’état précédent est dans « %2 ».</translation>
    </message>
    <message>
        <source>Show the &amp;Report</source>
        <translation>Afficher le &amp;rapport</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. A copy of it is kept in &quot;%2&quot;.</source>
        <translation>« %1 » est endommagé. Une copie en est gardée dans « %2 ».</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>&amp;Réparer…</translation>
    </message>
    <message>
        <source>The file of this project is damaged in places. Repair it before you go on.</source>
        <translation>Le fichier de ce projet est endommagé par endroits. Réparez-le avant de continuer.</translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) had unsaved text when the program ended.</source>
        <translation>
            <numerusform>%n fonctionnalité avait du texte non enregistré à la fin du programme.</numerusform>
            <numerusform>%n fonctionnalités avaient du texte non enregistré à la fin du programme.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Exported to %1: there was nothing to write.</source>
        <translation>Exporté vers %1 : il n’y avait rien à écrire.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>%n supprimé.</numerusform>
            <numerusform>%n supprimés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::Application</name>
    <message numerus="yes">
        <source>Indexing: %n feature(s) left</source>
        <translation>
            <numerusform>Indexation : encore %n fonctionnalité</numerusform>
            <numerusform>Indexation : encore %n fonctionnalités</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file &quot;%1&quot; already. Choose another name, or open it.</source>
        <translation>Le fichier « %1 » existe déjà. Choisissez un autre nom, ou ouvrez-le.</translation>
    </message>
    <message>
        <source>Tea shop</source>
        <translation>Boutique de thé</translation>
    </message>
</context>
<context>
    <name>stepwright::BackupDialog</name>
    <message>
        <source>%1 — %2</source>
        <comment>time of a backup, its size</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
</context>
<context>
    <name>stepwright::BookmarkCommands</name>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>Mar&amp;que-pages</translation>
    </message>
    <message>
        <source>&amp;Toggle Bookmark</source>
        <translation>&amp;Mettre ou ôter un marque-page</translation>
    </message>
    <message>
        <source>&amp;Next Bookmark</source>
        <translation>Marque-page &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Bookmark</source>
        <translation>Marque-page &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Remove All Bookmarks</source>
        <translation>Ôter &amp;tous les marque-pages</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>line number and text</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Ctrl+F2 marks the line of the cursor.</source>
        <translation>Ctrl+F2 marque la ligne du curseur.</translation>
    </message>
</context>
<context>
    <name>stepwright::Breadcrumbs</name>
    <message>
        <source>Place of the cursor</source>
        <translation>Place du curseur</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
</context>
<context>
    <name>stepwright::CellDelegate</name>
    <message>
        <source>Text of the cell</source>
        <translation>Texte de la cellule</translation>
    </message>
</context>
<context>
    <name>stepwright::CompatibilityCommands</name>
    <message>
        <source>Check for Frameworks</source>
        <translation>Vérifier pour des cadres</translation>
    </message>
    <message>
        <source>Tells in the status bar what a version of a framework does not read</source>
        <translation>Dit dans la barre d’état ce qu’une version d’un cadre ne lit pas</translation>
    </message>
    <message>
        <source>The project was exported to it</source>
        <translation>Le projet a été exporté vers ce cadre</translation>
    </message>
    <message>
        <source>Reads all of this feature</source>
        <translation>Lit toute cette fonctionnalité</translation>
    </message>
    <message numerus="yes">
        <source>Does not read %n place(s)</source>
        <translation>
            <numerusform>Ne lit pas %n endroit</numerusform>
            <numerusform>Ne lit pas %n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reads all of this feature.</source>
        <translation>%1 lit toute cette fonctionnalité.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Do Not Check for It</source>
        <translation>Ne plus vérifier pour ce cadre</translation>
    </message>
</context>
<context>
    <name>stepwright::CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Action word</source>
        <translation>Mot d’action</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Type de contenu</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cellule</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>action word</source>
        <translation>mot d’action</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>stepwright::CompletionPopup</name>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>stepwright::ConflictDelegate</name>
    <message>
        <source>merged: please look</source>
        <translation>fusionné : à vérifier</translation>
    </message>
    <message>
        <source>decided: %1</source>
        <translation>tranché : %1</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>à trancher</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Ma version</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Leur version</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Text instead: %1</source>
        <translation>Texte à la place : %1</translation>
    </message>
</context>
<context>
    <name>stepwright::ConflictDialog</name>
    <message>
        <source>Conflicts with the Platform</source>
        <translation>Conflits avec la plateforme</translation>
    </message>
</context>
<context>
    <name>stepwright::ConflictLinesModel</name>
    <message>
        <source>Mine</source>
        <translation>Ma version</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Leur version</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Both changed different parts of this: does it still mean what it should?</source>
        <translation>Les deux côtés en ont modifié des parties différentes : le sens est-il toujours le bon ?</translation>
    </message>
    <message>
        <source>Both put something here: is the order right?</source>
        <translation>Les deux côtés ont ajouté quelque chose ici : l’ordre est-il le bon ?</translation>
    </message>
    <message>
        <source>A value went with the column that the other side took away.</source>
        <translation>Une valeur a disparu avec la colonne que l’autre côté a supprimée.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Conflict, %1. Before: %2. Mine: %3. Theirs: %4. %5</source>
        <translation>Conflit, %1. Avant : %2. Ma version : %3. Leur version : %4. %5</translation>
    </message>
    <message>
        <source>Not decided.</source>
        <translation>À trancher.</translation>
    </message>
    <message>
        <source>Decided: %1.</source>
        <translation>Tranché : %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::ConflictThingsModel</name>
    <message>
        <source>waits: “%1” is still in it</source>
        <translation>en attente : « %1 » s’y trouve encore</translation>
    </message>
    <message>
        <source>waits: “%1” still calls it</source>
        <translation>en attente : « %1 » l’appelle encore</translation>
    </message>
    <message>
        <source>waits: its folder is gone</source>
        <translation>en attente : son dossier n’existe plus</translation>
    </message>
    <message>
        <source>waits: folders would lie in each other</source>
        <translation>en attente : des dossiers seraient l’un dans l’autre</translation>
    </message>
    <message>
        <source>waits: “%1” has this name</source>
        <translation>en attente : « %1 » porte ce nom</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionné</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>conflicts</comment>
        <translation>
            <numerusform>%n à trancher</numerusform>
            <numerusform>%n à trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>decided</source>
        <translation>tranché</translation>
    </message>
</context>
<context>
    <name>stepwright::ConflictView</name>
    <message>
        <source>There are no conflicts.</source>
        <translation>Il n’y a pas de conflit.</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>Tout est tranché.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n conflit à trancher</numerusform>
            <numerusform>%n conflits à trancher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n thing(s).</source>
        <translation>
            <numerusform>dans %n élément.</numerusform>
            <numerusform>dans %n éléments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were merged by rule: please look at them.</source>
        <translation>
            <numerusform>%n endroit a été fusionné automatiquement : vérifiez-le.</numerusform>
            <numerusform>%n endroits ont été fusionnés automatiquement : vérifiez-les.</numerusform>
        </translation>
    </message>
    <message>
        <source>Things with conflicts</source>
        <translation>Éléments en conflit</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>&amp;Mine</source>
        <translation>&amp;Ma version</translation>
    </message>
    <message>
        <source>Keep it as it is here (1)</source>
        <translation>Garder ce qui est ici (1)</translation>
    </message>
    <message>
        <source>&amp;Theirs</source>
        <translation>&amp;Leur version</translation>
    </message>
    <message>
        <source>Take it as it is on the platform (2)</source>
        <translation>Prendre ce qui est sur la plateforme (2)</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>Les &amp;deux</translation>
    </message>
    <message>
        <source>Keep mine, and theirs behind it (3)</source>
        <translation>Garder ma version, suivie de la leur (3)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Mod&amp;ifier</translation>
    </message>
    <message>
        <source>Write something else (4)</source>
        <translation>Écrire autre chose (4)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last decision back (Ctrl+Z)</source>
        <translation>Revenir sur la dernière décision (Ctrl+Z)</translation>
    </message>
    <message>
        <source>A&amp;ll Mine</source>
        <translation>&amp;Tout selon moi</translation>
    </message>
    <message>
        <source>Mine for everything in this thing</source>
        <translation>Ma version pour tout cet élément</translation>
    </message>
    <message>
        <source>All Thei&amp;rs</source>
        <translation>T&amp;out selon eux</translation>
    </message>
    <message>
        <source>Theirs for everything in this thing</source>
        <translation>Leur version pour tout cet élément</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;ppliquer</translation>
    </message>
    <message>
        <source>Do what was decided; the rest waits</source>
        <translation>Faire ce qui est tranché ; le reste attend</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>What was decided stays decided</source>
        <translation>Ce qui est tranché le reste</translation>
    </message>
</context>
<context>
    <name>stepwright::ConnectWizard</name>
    <message>
        <source>Connect with a Platform</source>
        <translation>Connecter à une plateforme</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Connecter</translation>
    </message>
</context>
<context>
    <name>stepwright::DamageDialog</name>
    <message>
        <source>The file of the project &quot;%1&quot; is damaged. This happens when a disk or a copy of the file fails.</source>
        <translation>Le fichier du projet « %1 » est endommagé. Cela arrive quand un disque ou une copie du fichier échoue.</translation>
    </message>
    <message>
        <source>The damaged file stays as it is. A copy of it is kept in &quot;%1&quot;.</source>
        <translation>Le fichier endommagé reste tel quel. Une copie en est gardée dans « %1 ».</translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Ouvrir une sauvegarde</translation>
    </message>
    <message>
        <source>There is no undamaged backup of this project.</source>
        <translation>Il n’y a pas de sauvegarde intacte de ce projet.</translation>
    </message>
    <message>
        <source>&amp;Open the backup of %1</source>
        <translation>&amp;Ouvrir la sauvegarde du %1</translation>
    </message>
    <message>
        <source>It takes the project&apos;s place. What was changed after it was made is not in it.</source>
        <translation>Elle prend la place du projet. Ce qui a été modifié depuis n’y est pas.</translation>
    </message>
    <message>
        <source>&amp;Recover what is readable</source>
        <translation>&amp;Récupérer ce qui est lisible</translation>
    </message>
    <message>
        <source>Nothing in the file can be read any more.</source>
        <translation>Plus rien n’est lisible dans le fichier.</translation>
    </message>
    <message>
        <source>%1 of %2 features can be read. They go into a new project beside this one, with a report of what is missing.</source>
        <translation>%1 fonctionnalités sur %2 sont lisibles. Elles vont dans un nouveau projet à côté de celui-ci, avec un rapport de ce qui manque.</translation>
    </message>
</context>
<context>
    <name>stepwright::DefinitionCommands</name>
    <message>
        <source>Step Definitions</source>
        <translation>Définitions d’étapes</translation>
    </message>
    <message>
        <source>Step Defi&amp;nitions…</source>
        <translation>Défi&amp;nitions d’étapes…</translation>
    </message>
    <message>
        <source>No step definition carries this step out.</source>
        <translation>Aucune définition d’étape n’exécute cette étape.</translation>
    </message>
    <message>
        <source>No step definitions are known: choose their folder first.</source>
        <translation>Aucune définition d’étape n’est connue : choisissez d’abord leur dossier.</translation>
    </message>
    <message>
        <source>Show Step Definition</source>
        <translation>Afficher la définition de l’étape</translation>
    </message>
</context>
<context>
    <name>stepwright::DefinitionSource</name>
    <message>
        <source>Choose folders of step definitions</source>
        <translation>Choisir les dossiers des définitions d’étapes</translation>
    </message>
</context>
<context>
    <name>stepwright::DefinitionsDock</name>
    <message>
        <source>Choose &amp;Folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Step definitions shown</source>
        <translation>Définitions d’étapes affichées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Unused only</source>
        <translation>Non employées seulement</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Filter step definitions</source>
        <translation>Filtrer les définitions d’étapes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Fol&amp;ders</source>
        <translation>&amp;Dossiers</translation>
    </message>
    <message>
        <source>Step definitions</source>
        <translation>Définitions d’étapes</translation>
    </message>
    <message>
        <source>Choose the folder in which the code of your steps lies. Stepwright reads it, without running anything, and tells which steps have no definition or several, and which definitions no step uses.</source>
        <translation>Choisissez le dossier où se trouve le code de vos étapes. Stepwright le lit, sans rien exécuter, et dit quelles étapes n’ont pas de définition ou en ont plusieurs, et quelles définitions aucune étape n’emploie.</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 files</source>
        <translation>Lecture : %1 fichiers sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n definition(s)</source>
        <translation>
            <numerusform>%n définition</numerusform>
            <numerusform>%n définitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n non employée</numerusform>
            <numerusform>%n non employées</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>Reading the code…</source>
        <translation>Lecture du code…</translation>
    </message>
    <message>
        <source>No step definition was found; see Problems.</source>
        <translation>Aucune définition d’étape n’a été trouvée ; voyez Problèmes.</translation>
    </message>
    <message>
        <source>No step definition was found in %1.</source>
        <translation>Aucune définition d’étape n’a été trouvée dans %1.</translation>
    </message>
    <message>
        <source>No step definition matches the filter.</source>
        <translation>Aucune définition d’étape ne correspond au filtre.</translation>
    </message>
    <message>
        <source>All step definitions could be read.</source>
        <translation>Toutes les définitions d’étapes ont pu être lues.</translation>
    </message>
    <message>
        <source>Counting the uses…</source>
        <translation>Décompte des emplois…</translation>
    </message>
    <message>
        <source>Every step definition is used.</source>
        <translation>Toutes les définitions d’étapes sont employées.</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Leave Out %1</source>
        <translation>Laisser de côté %1</translation>
    </message>
    <message>
        <source>&amp;Uses</source>
        <translation>&amp;Emplois</translation>
    </message>
    <message>
        <source>&amp;Source (Shift+Enter)</source>
        <translation>&amp;Source (Maj+Entrée)</translation>
    </message>
    <message>
        <source>&amp;Copy Place</source>
        <translation>&amp;Copier l’emplacement</translation>
    </message>
</context>
<context>
    <name>stepwright::DefinitionsModel</name>
    <message>
        <source>Action word</source>
        <translation>Mot d’action</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n use(s)</source>
        <translation>
            <numerusform>%1, %n emploi</numerusform>
            <numerusform>%1, %n emplois</numerusform>
        </translation>
    </message>
    <message>
        <source>Step definition</source>
        <translation>Définition d’étape</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Emplois</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
</context>
<context>
    <name>stepwright::DialogQuestions</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Stepwright projects (*.stepwright)</source>
        <translation>Projets Stepwright (*.stepwright)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Import a folder of feature files</source>
        <translation>Importer un dossier de fichiers de fonctionnalités</translation>
    </message>
    <message>
        <source>Import feature files</source>
        <translation>Importer des fichiers de fonctionnalités</translation>
    </message>
    <message>
        <source>Feature files (*.feature *.feature.md)</source>
        <translation>Fichiers de fonctionnalités (*.feature *.feature.md)</translation>
    </message>
    <message>
        <source>Import a project XML</source>
        <translation>Importer un XML de projet</translation>
    </message>
    <message>
        <source>Project XML (*.xml)</source>
        <translation>XML de projet (*.xml)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has unsaved changes.</source>
        <translation>« %1 » a des modifications non enregistrées.</translation>
    </message>
    <message numerus="yes">
        <source>%n features have unsaved changes.</source>
        <translation>
            <numerusform>%n fonctionnalité a des modifications non enregistrées.</numerusform>
            <numerusform>%n fonctionnalités ont des modifications non enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can look at a copy of it. The copy cannot be changed.</source>
        <translation>Vous pouvez en consulter une copie. La copie n’est pas modifiable.</translation>
    </message>
    <message>
        <source>Open a &amp;Copy</source>
        <translation>Ouvrir une &amp;copie</translation>
    </message>
    <message>
        <source>Open a read-only copy</source>
        <translation>Ouvrir une copie en lecture seule</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open in another window or program.</source>
        <translation>« %1 » est ouvert dans une autre fenêtre ou un autre programme.</translation>
    </message>
    <message>
        <source>The file or the folder of &quot;%1&quot; may not be written to.</source>
        <translation>Le fichier ou le dossier de « %1 » n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Exporter en PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose a folder of step definitions</source>
        <translation>Choisir un dossier de définitions d’étapes</translation>
    </message>
</context>
<context>
    <name>stepwright::ExportCommands</name>
    <message>
        <source>Exporting to %1</source>
        <translation>Export vers %1</translation>
    </message>
</context>
<context>
    <name>stepwright::ExportDialog</name>
    <message>
        <source>Export to %1</source>
        <translation>Exporter vers %1</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Dossier de destination de l’export</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>New for Automation</source>
        <translation>Nouveau pour l’automatisation</translation>
    </message>
    <message>
        <source>Type the whole path of a folder to export to, or choose one.</source>
        <translation>Saisissez le chemin complet d’un dossier pour l’export, ou choisissez-en un.</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>Préparation de l’aperçu…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>The preview was stopped. What is exported is the same without it.</source>
        <translation>L’aperçu a été arrêté. L’export est le même sans lui.</translation>
    </message>
    <message>
        <source>Preview A&amp;gain</source>
        <translation>Aperçu à &amp;nouveau</translation>
    </message>
    <message>
        <source>New for Automation (%1)</source>
        <translation>Nouveau pour l’automatisation (%1)</translation>
    </message>
    <message>
        <source>There is nothing to export: the project holds nothing that this target takes.</source>
        <translation>Il n’y a rien à exporter : le projet ne contient rien que cette cible prenne.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to delete</source>
        <translation>
            <numerusform>%n à supprimer</numerusform>
            <numerusform>%n à supprimer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangé</numerusform>
            <numerusform>%n inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own that stay</source>
        <translation>
            <numerusform>%n à vous qui reste</numerusform>
            <numerusform>%n à vous qui restent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not exported any more that stay</source>
        <translation>
            <numerusform>%n qui n’est plus exporté et reste</numerusform>
            <numerusform>%n qui ne sont plus exportés et restent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to write. Files: %1.</source>
        <translation>Rien à écrire. Fichiers : %1.</translation>
    </message>
    <message>
        <source>Files: %1.</source>
        <translation>Fichiers : %1.</translation>
    </message>
    <message>
        <source>The project holds no scenarios.</source>
        <translation>Le projet ne contient aucun scénario.</translation>
    </message>
    <message numerus="yes">
        <source>%n more remark(s) come with the export.</source>
        <translation>
            <numerusform>%n autre remarque accompagne l’export.</numerusform>
            <numerusform>%n autres remarques accompagnent l’export.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ExportFilesPage</name>
    <message>
        <source>&amp;Hide unchanged files</source>
        <translation>&amp;Masquer les fichiers inchangés</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>&amp;Contenu</translation>
    </message>
    <message>
        <source>D&amp;ifference</source>
        <translation>D&amp;ifférence</translation>
    </message>
    <message>
        <source>What changes in the file that lies in the folder: lines that go begin with -, lines that come with +.</source>
        <translation>Ce qui change dans le fichier du dossier : les lignes qui partent commencent par -, celles qui viennent par +.</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>&amp;Delete this file</source>
        <translation>&amp;Supprimer ce fichier</translation>
    </message>
    <message>
        <source>&amp;Overwrite this file</source>
        <translation>&amp;Remplacer ce fichier</translation>
    </message>
    <message numerus="yes">
        <source>The beginning of the file; %n more line(s) are written.</source>
        <translation>
            <numerusform>Le début du fichier ; %n autre ligne est écrite.</numerusform>
            <numerusform>Le début du fichier ; %n autres lignes sont écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ExportFilesTree</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Yours: is overwritten</source>
        <translation>À vous : sera remplacé</translation>
    </message>
    <message>
        <source>Yours: stays</source>
        <translation>À vous : reste</translation>
    </message>
    <message>
        <source>Edited by hand: is overwritten</source>
        <translation>Modifié à la main : sera remplacé</translation>
    </message>
    <message>
        <source>Edited by hand: stays</source>
        <translation>Modifié à la main : reste</translation>
    </message>
    <message>
        <source>Not exported any more, edited by hand: is deleted</source>
        <translation>Plus exporté, modifié à la main : sera supprimé</translation>
    </message>
    <message>
        <source>Not exported any more, edited by hand: stays</source>
        <translation>Plus exporté, modifié à la main : reste</translation>
    </message>
    <message>
        <source>Not exported any more: is deleted</source>
        <translation>Plus exporté : sera supprimé</translation>
    </message>
    <message>
        <source>Not exported any more: stays</source>
        <translation>Plus exporté : reste</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>Fichiers de l’export</translation>
    </message>
    <message>
        <source>Files that stay are overwritten or deleted only where you allow it in the last column: Space allows and forbids it for all selected files.</source>
        <translation>Les fichiers qui restent ne sont remplacés ou supprimés que si vous le permettez dans la dernière colonne : Espace le permet ou l’interdit pour tous les fichiers sélectionnés.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Remplacer</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à regarder</numerusform>
            <numerusform>%n à regarder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::ExportMenu</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>stepwright::ExportWordsPage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>Copier t&amp;out</translation>
    </message>
    <message>
        <source>The code has followed: &amp;write the signature anew</source>
        <translation>Le code a suivi : écrire de nouveau la si&amp;gnature</translation>
    </message>
    <message>
        <source>Action words with something to follow</source>
        <translation>Mots d’action dont le code doit suivre</translation>
    </message>
    <message>
        <source>Action word</source>
        <translation>Mot d’action</translation>
    </message>
    <message>
        <source>In code</source>
        <translation>Dans le code</translation>
    </message>
    <message>
        <source>Code of the action word</source>
        <translation>Code du mot d’action</translation>
    </message>
    <message>
        <source>Copies the code that is shown.</source>
        <translation>Copie le code affiché.</translation>
    </message>
    <message>
        <source>Copies the code of all created and changed action words.</source>
        <translation>Copie le code de tous les mots d’action créés et modifiés.</translation>
    </message>
    <message>
        <source>Overwrites actionwords_signature.yaml, with which action words are compared the next time.</source>
        <translation>Remplace actionwords_signature.yaml, auquel les mots d’action seront comparés la prochaine fois.</translation>
    </message>
    <message>
        <source>The folder holds no actionwords_signature.yaml yet, so every action word is new.</source>
        <translation>Le dossier ne contient pas encore d’actionwords_signature.yaml : chaque mot d’action est nouveau.</translation>
    </message>
    <message>
        <source>No action word changed since actionwords_signature.yaml was written.</source>
        <translation>Aucun mot d’action n’a changé depuis l’écriture d’actionwords_signature.yaml.</translation>
    </message>
    <message>
        <source>Changes since actionwords_signature.yaml was written:</source>
        <translation>Changements depuis l’écriture d’actionwords_signature.yaml :</translation>
    </message>
    <message>
        <source>The project&apos;s own</source>
        <translation>Ceux du projet</translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n créé</numerusform>
            <numerusform>%n créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n renommé</numerusform>
            <numerusform>%n renommés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other parameters</source>
        <translation>
            <numerusform>%n avec d’autres paramètres</numerusform>
            <numerusform>%n avec d’autres paramètres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another definition</source>
        <translation>
            <numerusform>%n avec une autre définition</numerusform>
            <numerusform>%n avec une autre définition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::FeaturePage</name>
    <message>
        <source>Feature text</source>
        <translation>Texte de la fonctionnalité</translation>
    </message>
</context>
<context>
    <name>stepwright::FindBar</name>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Résultat précédent (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Replace A&amp;ll</source>
        <translation>Tout remp&amp;lacer</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n remplacement</numerusform>
            <numerusform>%n remplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>stepwright::FindCommands</name>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Remp&amp;lacer…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Rechercher le suiva&amp;nt</translation>
    </message>
    <message>
        <source>F&amp;ind Previous</source>
        <translation>Rechercher en arr&amp;ière</translation>
    </message>
</context>
<context>
    <name>stepwright::FoldCommands</name>
    <message>
        <source>Fol&amp;ding</source>
        <translation>Repl&amp;iage</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Replier</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>&amp;Déplier</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>&amp;Tout replier</translation>
    </message>
    <message>
        <source>U&amp;nfold All</source>
        <translation>T&amp;out déplier</translation>
    </message>
    <message>
        <source>Fold Level &amp;%1</source>
        <translation>Replier le niveau &amp;%1</translation>
    </message>
</context>
<context>
    <name>stepwright::FoldLabel</name>
    <message numerus="yes">
        <source>… %n line(s)</source>
        <translation>
            <numerusform>… %n ligne</numerusform>
            <numerusform>… %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::FoldStrip</name>
    <message>
        <source>Folding</source>
        <translation>Repliage</translation>
    </message>
    <message>
        <source>Unfold lines %1 to %2</source>
        <translation>Déplier les lignes %1 à %2</translation>
    </message>
    <message>
        <source>Fold lines %1 to %2</source>
        <translation>Replier les lignes %1 à %2</translation>
    </message>
</context>
<context>
    <name>stepwright::FormatCommands</name>
    <message>
        <source>F&amp;ormat Document</source>
        <translation>Mettre le &amp;document en forme</translation>
    </message>
    <message>
        <source>Indents all lines and aligns all tables as the project&apos;s format says</source>
        <translation>Indente toutes les lignes et aligne tous les tableaux selon le format du projet</translation>
    </message>
    <message>
        <source>Format &amp;Selection</source>
        <translation>Mettre la sélection en &amp;forme</translation>
    </message>
    <message>
        <source>Formats the selected lines, or the cursor&apos;s, and no other</source>
        <translation>Met en forme les lignes sélectionnées, ou celle du curseur, et aucune autre</translation>
    </message>
    <message>
        <source>Format of Feature&amp;s…</source>
        <translation>&amp;Mise en forme des fonctionnalités…</translation>
    </message>
    <message>
        <source>How features of this project are formatted</source>
        <translation>Comment les fonctionnalités de ce projet sont mises en forme</translation>
    </message>
    <message>
        <source>Format of features</source>
        <translation>Mise en forme des fonctionnalités</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Mettre en forme</translation>
    </message>
    <message>
        <source>Formatted already</source>
        <translation>Déjà en forme</translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation>Mis en forme</translation>
    </message>
</context>
<context>
    <name>stepwright::GherkinEdit</name>
    <message>
        <source>Feature text</source>
        <translation>Texte de la fonctionnalité</translation>
    </message>
</context>
<context>
    <name>stepwright::Gutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Numéros de ligne</translation>
    </message>
</context>
<context>
    <name>stepwright::ImportCommands</name>
    <message>
        <source>Reading the project XML</source>
        <translation>Lecture du XML de projet</translation>
    </message>
    <message>
        <source>Reading feature files</source>
        <translation>Lecture des fichiers de fonctionnalités</translation>
    </message>
</context>
<context>
    <name>stepwright::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message numerus="yes">
        <source>%n new feature(s)</source>
        <translation>
            <numerusform>%n nouvelle fonctionnalité</numerusform>
            <numerusform>%n nouvelles fonctionnalités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed feature(s)</source>
        <translation>
            <numerusform>%n fonctionnalité modifiée</numerusform>
            <numerusform>%n fonctionnalités modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) stay as they are.</source>
        <translation>
            <numerusform>%n fonctionnalité reste telle quelle.</numerusform>
            <numerusform>%n fonctionnalités restent telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) to remove: gone from what is imported</source>
        <translation>
            <numerusform>%n fonctionnalité à supprimer : absente de ce qui est importé</numerusform>
            <numerusform>%n fonctionnalités à supprimer : absentes de ce qui est importé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that cannot be read</source>
        <translation>
            <numerusform>%n partie illisible</numerusform>
            <numerusform>%n parties illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::MainWindow</name>
    <message>
        <source>Choose a feature in the tree, or add one with Ctrl+N.</source>
        <translation>Choisissez une fonctionnalité dans l’arborescence, ou ajoutez-en une avec Ctrl+N.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;</source>
        <translation>« %1 » enregistré</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>The stored text of &quot;%1&quot; changed while you were editing it. Saving replaces it with yours.</source>
        <translation>Le texte enregistré de « %1 » a changé pendant que vous le modifiiez. Enregistrer le remplace par le vôtre.</translation>
    </message>
    <message>
        <source>%1 (read-only copy)</source>
        <translation>%1 (copie en lecture seule)</translation>
    </message>
    <message>
        <source>Stepwright</source>
        <translation>Stepwright</translation>
    </message>
    <message>
        <source>%1 — Stepwright</source>
        <translation>%1 — Stepwright</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Aucun projet pour l’instant</translation>
    </message>
    <message>
        <source>Undo in Pro&amp;ject</source>
        <translation>Annuler dans le pro&amp;jet</translation>
    </message>
    <message>
        <source>Undo in Pro&amp;ject: %1</source>
        <translation>Annuler dans le pro&amp;jet : %1</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;do in Project</source>
        <translation>Refaire dans le proje&amp;t</translation>
    </message>
    <message>
        <source>Re&amp;do in Project: %1</source>
        <translation>Refaire dans le proje&amp;t : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Masquer le message</translation>
    </message>
</context>
<context>
    <name>stepwright::MoveCommands</name>
    <message>
        <source>Unsaved text was saved before the move.</source>
        <translation>Le texte non enregistré a été enregistré avant le déplacement.</translation>
    </message>
    <message>
        <source>The scenario was moved. Other background steps or tags apply to it there.</source>
        <translation>Le scénario a été déplacé. D’autres étapes de contexte ou d’autres tags s’y appliquent.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Move &quot;%1&quot;</source>
        <translation>Déplacer « %1 »</translation>
    </message>
</context>
<context>
    <name>stepwright::OpenFeature</name>
    <message>
        <source>Edit &quot;%1&quot;</source>
        <translation>Modification de « %1 »</translation>
    </message>
</context>
<context>
    <name>stepwright::OutlineDock</name>
    <message>
        <source>The outline of a feature stands here: its rules, scenarios and examples.</source>
        <translation>Ici s’affiche la structure d’une fonctionnalité : ses règles, scénarios et exemples.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Structure</translation>
    </message>
</context>
<context>
    <name>stepwright::OutlineModel</name>
    <message>
        <source>%1: %2 (line %3)</source>
        <translation>%1 : %2 (ligne %3)</translation>
    </message>
    <message>
        <source>%1 %2, line %3</source>
        <translation>%1 %2, ligne %3</translation>
    </message>
</context>
<context>
    <name>stepwright::Palette</name>
    <message>
        <source>What to find</source>
        <translation>Que chercher</translation>
    </message>
    <message>
        <source>A feature or scenario; &gt; for a command, : for a line</source>
        <translation>Une fonctionnalité ou un scénario ; &gt; pour une commande,  : pour une ligne</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing fits &quot;%1&quot;.</source>
        <translation>Rien ne correspond à « %1 ».</translation>
    </message>
</context>
<context>
    <name>stepwright::PaletteCommands</name>
    <message>
        <source>&amp;Quick Open…</source>
        <translation>&amp;Ouverture rapide…</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>Aller à la li&amp;gne…</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>Palette de &amp;commandes…</translation>
    </message>
    <message>
        <source>Type a line from 1 to %1, then Enter.</source>
        <translation>Saisissez une ligne de 1 à %1, puis Entrée.</translation>
    </message>
    <message>
        <source>Open a feature first.</source>
        <translation>Ouvrez d’abord une fonctionnalité.</translation>
    </message>
    <message>
        <source>The project has no features yet. Add one with Ctrl+N.</source>
        <translation>Le projet n’a pas encore de fonctionnalité. Ajoutez-en une avec Ctrl+N.</translation>
    </message>
    <message>
        <source>Open a project first: its features and scenarios are found here.</source>
        <translation>Ouvrez d’abord un projet : ses fonctionnalités et scénarios se trouvent ici.</translation>
    </message>
</context>
<context>
    <name>stepwright::PreviewPane</name>
    <message>
        <source>About the proposal</source>
        <translation>À propos de la proposition</translation>
    </message>
    <message>
        <source>Action word of the project, not used so far</source>
        <translation>Mot d’action du projet, pas encore utilisé</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s)</source>
        <translation>
            <numerusform>Utilisée %n fois</numerusform>
            <numerusform>Utilisée %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) with any values</source>
        <translation>
            <numerusform>%n fois avec des valeurs quelconques</numerusform>
            <numerusform>%n fois avec des valeurs quelconques</numerusform>
        </translation>
    </message>
    <message>
        <source>With a doc string: %1</source>
        <translation>Avec un bloc de texte : %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more feature(s)</source>
        <translation>
            <numerusform>… et encore %n fonctionnalité</numerusform>
            <numerusform>… et encore %n fonctionnalités</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::PrintCommands</name>
    <message>
        <source>&quot;%1&quot; cannot be written.</source>
        <translation>Impossible d’écrire « %1 ».</translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; takes no pages.</source>
        <translation>L’imprimante « %1 » n’accepte aucune page.</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>I&amp;mprimer…</translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation>Exporter en P&amp;DF…</translation>
    </message>
    <message>
        <source>Prints the feature as a document</source>
        <translation>Imprime la fonctionnalité sous forme de document</translation>
    </message>
    <message>
        <source>Writes the feature as a document into a PDF</source>
        <translation>Écrit la fonctionnalité sous forme de document dans un PDF</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Printed &quot;%1&quot;</source>
        <translation>« %1 » imprimé</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fonctionnalité</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>Écriture du PDF</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
</context>
<context>
    <name>stepwright::ProblemCommands</name>
    <message>
        <source>Ne&amp;xt Problem</source>
        <translation>Problème sui&amp;vant</translation>
    </message>
    <message>
        <source>Pre&amp;vious Problem</source>
        <translation>Problème précéd&amp;ent</translation>
    </message>
    <message>
        <source>Mend Pro&amp;blem…</source>
        <translation>Corriger le pro&amp;blème…</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>Règ&amp;les…</translation>
    </message>
</context>
<context>
    <name>stepwright::ProblemsDock</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>No problems in this feature.</source>
        <translation>Aucun problème dans cette fonctionnalité.</translation>
    </message>
    <message>
        <source>Problems of the open feature are listed here.</source>
        <translation>Les problèmes de la fonctionnalité ouverte sont listés ici.</translation>
    </message>
    <message>
        <source>Problems of</source>
        <translation>Problèmes de</translation>
    </message>
    <message>
        <source>This feature</source>
        <translation>Cette fonctionnalité</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Tout le projet</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>Filtrer les problèmes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>No problem matches the filter.</source>
        <translation>Aucun problème ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Looking at all features…</source>
        <translation>Examen de toutes les fonctionnalités…</translation>
    </message>
    <message>
        <source>No problems in this project.</source>
        <translation>Aucun problème dans ce projet.</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Y aller</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>&amp;Expliquer</translation>
    </message>
</context>
<context>
    <name>stepwright::ProblemsModel</name>
    <message>
        <source>%1 in line %2: %3</source>
        <translation>%1, ligne %2 : %3</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>stepwright::ProjectChecker</name>
    <message>
        <source>Change the rules</source>
        <translation>Modifier les règles</translation>
    </message>
</context>
<context>
    <name>stepwright::ProjectCommands</name>
    <message>
        <source>New feature</source>
        <translation>Nouvelle fonctionnalité</translation>
    </message>
    <message>
        <source>&amp;Name of the feature:</source>
        <translation>&amp;Nom de la fonctionnalité :</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>Ajout de « %1 »</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>&amp;Name of the folder:</source>
        <translation>&amp;Nom du dossier :</translation>
    </message>
    <message>
        <source>Add folder &quot;%1&quot;</source>
        <translation>Ajout du dossier « %1 »</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>&amp;Nouveau nom :</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;</source>
        <translation>Renommage de « %1 »</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation>Suppression de « %1 »</translation>
    </message>
</context>
<context>
    <name>stepwright::ProjectDock</name>
    <message>
        <source>Filter features and scenarios</source>
        <translation>Filtrer fonctionnalités et scénarios</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>No feature or scenario has this in its name.</source>
        <translation>Aucune fonctionnalité ni aucun scénario ne contient ceci dans son nom.</translation>
    </message>
    <message>
        <source>This project has no features yet. Add one with Ctrl+N, or &lt;a href=&quot;import&quot;&gt;import a folder&lt;/a&gt; of feature files.</source>
        <translation>Ce projet n’a pas encore de fonctionnalités. Ajoutez-en une avec Ctrl+N, ou &lt;a href=&quot;import&quot;&gt;importez un dossier&lt;/a&gt; de fichiers de fonctionnalités.</translation>
    </message>
    <message>
        <source>Open a project to see its features here.</source>
        <translation>Ouvrez un projet pour voir ses fonctionnalités ici.</translation>
    </message>
</context>
<context>
    <name>stepwright::ProjectPage</name>
    <message>
        <source>Which project?</source>
        <translation>Quel projet ?</translation>
    </message>
    <message>
        <source>The project on the platform that this one shall be kept in step with.</source>
        <translation>Le projet de la plateforme avec lequel celui-ci sera synchronisé.</translation>
    </message>
    <message>
        <source>Filter projects</source>
        <translation>Filtrer les projets</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Projects on the platform</source>
        <translation>Projets sur la plateforme</translation>
    </message>
    <message>
        <source>This account has no project. Make one on the platform, or sign in as somebody else.</source>
        <translation>Ce compte n’a aucun projet. Créez-en un sur la plateforme, ou identifiez-vous avec un autre compte.</translation>
    </message>
    <message>
        <source>No project has this in its name.</source>
        <translation>Aucun projet ne porte ces mots dans son nom.</translation>
    </message>
</context>
<context>
    <name>stepwright::ProjectProblemsModel</name>
    <message>
        <source>%1 in &quot;%2&quot;, line %3: %4</source>
        <translation>%1 dans « %2 », ligne %3 : %4</translation>
    </message>
</context>
<context>
    <name>stepwright::ProjectTreeModel</name>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n problem(s)</source>
        <translation>
            <numerusform>%1 : %n problème</numerusform>
            <numerusform>%1 : %n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>stepwright::QueryFields</name>
    <message>
        <source>Case</source>
        <translation>Casse</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Only whole words</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>A regular expression</source>
        <translation>Une expression rationnelle</translation>
    </message>
    <message>
        <source>Find in</source>
        <translation>Rechercher dans</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Only steps</source>
        <translation>Étapes seulement</translation>
    </message>
    <message>
        <source>Only tags</source>
        <translation>Étiquettes seulement</translation>
    </message>
    <message>
        <source>Only tables</source>
        <translation>Tableaux seulement</translation>
    </message>
</context>
<context>
    <name>stepwright::QuickFixes</name>
    <message>
        <source>Explain &quot;%1&quot;</source>
        <translation>Expliquer « %1 »</translation>
    </message>
    <message>
        <source>No problems in this line</source>
        <translation>Aucun problème à cette ligne</translation>
    </message>
</context>
<context>
    <name>stepwright::ReadingCommands</name>
    <message>
        <source>&amp;Reading View</source>
        <translation>Vue de &amp;lecture</translation>
    </message>
    <message>
        <source>&amp;Beside the Text</source>
        <translation>À &amp;côté du texte</translation>
    </message>
    <message>
        <source>&amp;Instead of the Text</source>
        <translation>À la &amp;place du texte</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Désactivée</translation>
    </message>
</context>
<context>
    <name>stepwright::ReadingPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>stepwright::ReadingView</name>
    <message>
        <source>Feature as a document</source>
        <translation>Fonctionnalité sous forme de document</translation>
    </message>
    <message>
        <source>Enter goes to the text of what is read</source>
        <translation>Entrée mène au texte de ce qui est lu</translation>
    </message>
</context>
<context>
    <name>stepwright::RecoveryCommands</name>
    <message>
        <source>Looking what can be recovered</source>
        <translation>Recherche de ce qui est récupérable</translation>
    </message>
    <message>
        <source>Recovering what is readable</source>
        <translation>Récupération de ce qui est lisible</translation>
    </message>
</context>
<context>
    <name>stepwright::RehearsalDialog</name>
    <message>
        <source>Rehearsal</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>The first sync with &quot;%1&quot;. Nothing was changed yet, neither here nor there. Things of the same name are taken for the same thing.</source>
        <translation>La première synchronisation avec « %1 ». Rien n’a encore été modifié, ni ici ni là-bas. Les éléments de même nom sont considérés comme identiques.</translation>
    </message>
    <message>
        <source>What a sync with &quot;%1&quot; would do now. Nothing was changed yet, neither here nor there.</source>
        <translation>Ce que ferait maintenant une synchronisation avec « %1 ». Rien n’a encore été modifié, ni ici ni là-bas.</translation>
    </message>
    <message>
        <source>&amp;Sync Now</source>
        <translation>&amp;Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Send new &amp;features as whole texts</source>
        <translation>Envoyer les nouvelles &amp;fonctionnalités comme textes entiers</translation>
    </message>
    <message>
        <source>The platform reads them itself, which takes far fewer requests than sending each scenario; what it reads otherwise is mended afterwards.</source>
        <translation>La plateforme les lit elle-même, avec bien moins de requêtes que pour chaque scénario ; ce qu’elle lit autrement est corrigé ensuite.</translation>
    </message>
    <message>
        <source>Have the platform make a &amp;backup first</source>
        <translation>Faire faire d’a&amp;bord une sauvegarde par la plateforme</translation>
    </message>
    <message>
        <source>Nothing is sent before it is made. Its administrators find it in the project there.</source>
        <translation>Rien n’est envoyé avant qu’elle soit faite. Les administrateurs la trouvent dans le projet sur la plateforme.</translation>
    </message>
</context>
<context>
    <name>stepwright::RenameCommands</name>
    <message>
        <source>Rename Step or Ta&amp;g…</source>
        <translation>Renommer l’étape ou le ta&amp;g…</translation>
    </message>
    <message>
        <source>This is a read-only copy: nothing can be renamed in it.</source>
        <translation>C’est une copie en lecture seule : rien ne peut y être renommé.</translation>
    </message>
    <message>
        <source>Put the cursor into what shall have another name: a step, a tag, a column or a placeholder.</source>
        <translation>Placez le curseur dans ce qui doit changer de nom : une étape, un tag, une colonne ou un paramètre.</translation>
    </message>
    <message>
        <source>New words of the step</source>
        <translation>Nouveaux mots de l’étape</translation>
    </message>
    <message>
        <source>New name of the tag</source>
        <translation>Nouveau nom du tag</translation>
    </message>
    <message>
        <source>The value {%1} goes in all uses.</source>
        <translation>La valeur {%1} disparaît de toutes les utilisations.</translation>
    </message>
    <message numerus="yes">
        <source>There is such a step already, used %n time(s): the two become one.</source>
        <translation>
            <numerusform>Cette étape existe déjà, utilisée %n fois : les deux n’en feront plus qu’une.</numerusform>
            <numerusform>Cette étape existe déjà, utilisée %n fois : les deux n’en feront plus qu’une.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is such a tag already, used %n time(s): the two become one.</source>
        <translation>
            <numerusform>Ce tag existe déjà, utilisé %n fois : les deux n’en feront plus qu’un.</numerusform>
            <numerusform>Ce tag existe déjà, utilisé %n fois : les deux n’en feront plus qu’un.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) of the project have it, too.</source>
        <translation>
            <numerusform>%n dossier du projet l’a aussi.</numerusform>
            <numerusform>%n dossiers du projet l’ont aussi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the step: %1 → %2</source>
        <translation>Renommer l’étape : %1 → %2</translation>
    </message>
    <message>
        <source>Rename step &quot;%1&quot;</source>
        <translation>Renommer l’étape « %1 »</translation>
    </message>
    <message>
        <source>Rename the tag: %1 → %2</source>
        <translation>Renommer le tag : %1 → %2</translation>
    </message>
    <message>
        <source>Rename tag %1</source>
        <translation>Renommer le tag %1</translation>
    </message>
</context>
<context>
    <name>stepwright::RequestLogModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>stepwright::RulesDialog</name>
    <message>
        <source>About the rule</source>
        <translation>À propos de la règle</translation>
    </message>
    <message>
        <source>Rules of the Project</source>
        <translation>Règles du projet</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>&amp;Usual Settings</source>
        <translation>&amp;Réglages habituels</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>&amp;Gravité</translation>
    </message>
    <message>
        <source>&amp;More than</source>
        <translation>&amp;Plus de</translation>
    </message>
    <message>
        <source>More than</source>
        <translation>Plus de</translation>
    </message>
    <message>
        <source>%1 (over %2)</source>
        <translation>%1 (au-delà de %2)</translation>
    </message>
</context>
<context>
    <name>stepwright::SearchCommands</name>
    <message>
        <source>Find in Pro&amp;ject…</source>
        <translation>Rechercher dans le pro&amp;jet…</translation>
    </message>
    <message>
        <source>Re&amp;place in Project…</source>
        <translation>Rem&amp;placer dans le projet…</translation>
    </message>
    <message>
        <source>Uses of the step: %1</source>
        <translation>Utilisations de l’étape : %1</translation>
    </message>
    <message>
        <source>Replace in the project</source>
        <translation>Remplacer dans le projet</translation>
    </message>
    <message numerus="yes">
        <source>Replaced, but for %n feature(s) that changed since the search: search again.</source>
        <translation>
            <numerusform>Remplacé, sauf dans %n fonctionnalité modifiée depuis la recherche : recherchez à nouveau.</numerusform>
            <numerusform>Remplacé, sauf dans %n fonctionnalités modifiées depuis la recherche : recherchez à nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced. Undo in Project takes it back.</source>
        <translation>Remplacé. Annuler dans le projet revient en arrière.</translation>
    </message>
    <message numerus="yes">
        <source>Renamed in %n place(s).</source>
        <translation>
            <numerusform>Renommé à %n endroit.</numerusform>
            <numerusform>Renommé à %n endroits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) changed meanwhile and stayed as they are: rename again.</source>
        <translation>
            <numerusform>%n fonctionnalité a changé entre-temps et reste telle quelle : renommez à nouveau.</numerusform>
            <numerusform>%n fonctionnalités ont changé entre-temps et restent telles quelles : renommez à nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Uses of the step definition: %1</source>
        <translation>Emplois de la définition d’étape : %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>stepwright::SearchDock</name>
    <message>
        <source>Find in all features</source>
        <translation>Rechercher dans toutes les fonctionnalités</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Replace Chec&amp;ked</source>
        <translation>Re&amp;mplacer les cochés</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Arrêt&amp;er</translation>
    </message>
    <message>
        <source>Features searched</source>
        <translation>Fonctionnalités parcourues</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Emplacements trouvés</translation>
    </message>
    <message>
        <source>Type what to look for in all features of the project.</source>
        <translation>Saisissez ce qu’il faut rechercher dans toutes les fonctionnalités du projet.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n emplacement</numerusform>
            <numerusform>%n emplacements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n feature(s)</source>
        <translation>
            <numerusform>dans %n fonctionnalité</numerusform>
            <numerusform>dans %n fonctionnalités</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: look for something less common.</source>
        <translation>Il y en a d’autres : recherchez quelque chose de moins courant.</translation>
    </message>
    <message>
        <source>Rename Chec&amp;ked</source>
        <translation>Reno&amp;mmer les cochés</translation>
    </message>
    <message>
        <source>Renaming…</source>
        <translation>Renommage…</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Remplacement…</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be renamed and would stay.</source>
        <translation>
            <numerusform>%n d’entre eux ne peut pas être renommé et resterait.</numerusform>
            <numerusform>%n d’entre eux ne peuvent pas être renommés et resteraient.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n place(s)</source>
        <translation>
            <numerusform>%1, %n emplacement</numerusform>
            <numerusform>%1, %n emplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Ensuite : %1</translation>
    </message>
</context>
<context>
    <name>stepwright::SecretTokenField</name>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>From the project&apos;s settings on the platform. With it the examples of all scenarios come in one piece instead of one by one.</source>
        <translation>Dans les réglages du projet sur la plateforme. Grâce à lui, les exemples de tous les scénarios arrivent d’un seul coup au lieu d’un par un.</translation>
    </message>
    <message>
        <source>Secret &amp;token:</source>
        <translation>Je&amp;ton secret :</translation>
    </message>
    <message>
        <source>A secret token has digits only. Copy it from the project&apos;s settings, or leave this empty.</source>
        <translation>Un jeton secret n’a que des chiffres. Copiez-le des réglages du projet, ou laissez ce champ vide.</translation>
    </message>
</context>
<context>
    <name>stepwright::Session</name>
    <message>
        <source>No project is open. Open or create one first.</source>
        <translation>Aucun projet n’est ouvert. Ouvrez-en ou créez-en d’abord un.</translation>
    </message>
    <message>
        <source>This is a read-only copy: what you change in it cannot be saved.</source>
        <translation>Ceci est une copie en lecture seule : ce que vous y modifiez ne peut pas être enregistré.</translation>
    </message>
</context>
<context>
    <name>stepwright::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>stepwright::SiblingList</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
</context>
<context>
    <name>stepwright::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>S’identifier</translation>
    </message>
    <message>
        <source>&quot;%1&quot; on %2</source>
        <translation>« %1 » sur %2</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>S’&amp;identifier</translation>
    </message>
</context>
<context>
    <name>stepwright::SignInForm</name>
    <message>
        <source>&amp;E-mail address and password</source>
        <translation>Adresse &amp;électronique et mot de passe</translation>
    </message>
    <message>
        <source>&amp;Access token (after signing in with Google or GitHub)</source>
        <translation>&amp;Jeton d’accès (identification par Google ou GitHub)</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Identification en cours</translation>
    </message>
    <message>
        <source>E-&amp;mail address:</source>
        <translation>Adresse électro&amp;nique :</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Mot de &amp;passe :</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>access-&amp;token:</source>
        <translation>access-&amp;token :</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>c&amp;lient:</source>
        <translation>c&amp;lient :</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>&amp;uid:</source>
        <translation>&amp;uid :</translation>
    </message>
    <message>
        <source>uid: the e-mail address of the account</source>
        <translation>uid : l’adresse électronique du compte</translation>
    </message>
    <message>
        <source>from your profile page on the platform</source>
        <translation>de votre page de profil sur la plateforme</translation>
    </message>
    <message>
        <source>Keep the credentials</source>
        <translation>Garder les identifiants</translation>
    </message>
    <message>
        <source>in the keyring of the desktop</source>
        <translation>dans le trousseau du bureau</translation>
    </message>
    <message>
        <source>nowhere: ask me each time</source>
        <translation>nulle part : me les demander chaque fois</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Keep them:</source>
        <translation>Les &amp;garder :</translation>
    </message>
    <message>
        <source>Encrypted by the desktop; any program you run may ask the keyring for them. Without a keyring you are asked each time.</source>
        <translation>Chiffrés par le bureau ; tout programme que vous lancez peut les demander au trousseau. Sans trousseau, ils vous sont demandés chaque fois.</translation>
    </message>
    <message>
        <source>They are forgotten when Stepwright ends. The safest, and the least convenient.</source>
        <translation>Ils sont oubliés à la fermeture de Stepwright. Le plus sûr, et le moins commode.</translation>
    </message>
    <message>
        <source>Not encrypted, in a file that only you may read: whoever gets at your disk or a copy of it can use them.</source>
        <translation>Non chiffrés, dans un fichier que vous seul pouvez lire : quiconque accède à votre disque ou à une copie peut s’en servir.</translation>
    </message>
    <message>
        <source>The platform does not know this e-mail address with this password.</source>
        <translation>La plateforme ne connaît pas cette adresse électronique avec ce mot de passe.</translation>
    </message>
    <message>
        <source>The platform does not take these credentials. Copy them anew from your profile page.</source>
        <translation>La plateforme n’accepte pas ces identifiants. Copiez-les à nouveau depuis votre page de profil.</translation>
    </message>
</context>
<context>
    <name>stepwright::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>S’identifier</translation>
    </message>
    <message>
        <source>Your account on %1.</source>
        <translation>Votre compte sur %1.</translation>
    </message>
</context>
<context>
    <name>stepwright::SourceDialog</name>
    <message>
        <source>Step Definition</source>
        <translation>Définition d’étape</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>Code source</translation>
    </message>
    <message>
        <source>&amp;Open in the System&apos;s Editor</source>
        <translation>&amp;Ouvrir dans l’éditeur du système</translation>
    </message>
</context>
<context>
    <name>stepwright::Spelling</name>
    <message>
        <source>No dictionary for this language is installed</source>
        <translation>Aucun dictionnaire n’est installé pour cette langue</translation>
    </message>
    <message>
        <source>I&amp;gnore &quot;%1&quot;</source>
        <translation>I&amp;gnorer « %1 »</translation>
    </message>
    <message>
        <source>A&amp;dd &quot;%1&quot; to the Project&apos;s Dictionary</source>
        <translation>A&amp;jouter « %1 » au dictionnaire du projet</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Recherche de suggestions…</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
</context>
<context>
    <name>stepwright::SpellingCommands</name>
    <message>
        <source>Spell C&amp;heck</source>
        <translation>Orthographe et le&amp;xique</translation>
    </message>
    <message>
        <source>&amp;Mark Misspelled Words</source>
        <translation>&amp;Marquer les mots mal orthographiés</translation>
    </message>
    <message>
        <source>&amp;Next Misspelled Word</source>
        <translation>Mot mal orthographié &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Misspelled Word</source>
        <translation>Mot mal orthographié &amp;précédent</translation>
    </message>
    <message>
        <source>No misspelled words</source>
        <translation>Aucun mot mal orthographié</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to the dictionary</source>
        <translation>Ajout de « %1 » au dictionnaire</translation>
    </message>
</context>
<context>
    <name>stepwright::SplitCommands</name>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Diviser</translation>
    </message>
    <message>
        <source>&amp;Open Beside</source>
        <translation>&amp;Ouvrir à côté</translation>
    </message>
    <message>
        <source>Shows the feature a second time, beside this tab</source>
        <translation>Montre la fonctionnalité une seconde fois, à côté de cet onglet</translation>
    </message>
    <message>
        <source>&amp;Move Beside</source>
        <translation>&amp;Déplacer à côté</translation>
    </message>
    <message>
        <source>Moves the tab to the other side</source>
        <translation>Déplace l’onglet de l’autre côté</translation>
    </message>
    <message>
        <source>&amp;Go to the Other Side</source>
        <translation>&amp;Passer de l’autre côté</translation>
    </message>
    <message>
        <source>&amp;Join Both Sides</source>
        <translation>&amp;Réunir les deux côtés</translation>
    </message>
    <message>
        <source>Sides &amp;Below Each Other</source>
        <translation>Côtés l’un &amp;sous l’autre</translation>
    </message>
</context>
<context>
    <name>stepwright::StepHelp</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Action word: %1</source>
        <translation>Mot d’action : %1</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s): %1</source>
        <translation>
            <numerusform>Utilisée %n fois : %1</numerusform>
            <numerusform>Utilisée %n fois : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Used nowhere else</source>
        <translation>Utilisée nulle part ailleurs</translation>
    </message>
    <message>
        <source>Value %1: %2</source>
        <translation>Valeur %1 : %2</translation>
    </message>
    <message>
        <source>No step definition</source>
        <translation>Aucune définition d’étape</translation>
    </message>
    <message>
        <source>Defined in %1</source>
        <translation>Définie dans %1</translation>
    </message>
</context>
<context>
    <name>stepwright::StructureCommands</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>M&amp;onter</translation>
    </message>
    <message>
        <source>Moves the step, row, examples, scenario or rule up</source>
        <translation>Monte l’étape, la ligne, les exemples, le scénario ou la règle</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Des&amp;cendre</translation>
    </message>
    <message>
        <source>Moves the step, row, examples, scenario or rule down</source>
        <translation>Descend l’étape, la ligne, les exemples, le scénario ou la règle</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Puts a copy of the line, step, scenario or rule behind it</source>
        <translation>Place une copie de la ligne, de l’étape, du scénario ou de la règle à sa suite</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Deletes the line, step, scenario or rule with what belongs to it</source>
        <translation>Supprime la ligne, l’étape, le scénario ou la règle avec ce qui en fait partie</translation>
    </message>
    <message>
        <source>Surround with a &amp;Rule</source>
        <translation>Entourer d’une &amp;règle</translation>
    </message>
    <message>
        <source>Puts a rule around the selected scenarios</source>
        <translation>Place une règle autour des scénarios sélectionnés</translation>
    </message>
    <message>
        <source>Turn into an &amp;Outline</source>
        <translation>Transformer en &amp;plan de scénario</translation>
    </message>
    <message>
        <source>The values in the steps, or the selected one, become columns of examples</source>
        <translation>Les valeurs des étapes, ou celle qui est sélectionnée, deviennent des colonnes d’exemples</translation>
    </message>
    <message>
        <source>Un&amp;fold the Outline</source>
        <translation>Dép&amp;lier le plan de scénario</translation>
    </message>
    <message>
        <source>Each row of the examples becomes a scenario</source>
        <translation>Chaque ligne d’exemples devient un scénario</translation>
    </message>
    <message>
        <source>Extract a &amp;Background</source>
        <translation>E&amp;xtraire un contexte</translation>
    </message>
    <message>
        <source>The first steps that all scenarios have in common become their background</source>
        <translation>Les premières étapes communes à tous les scénarios deviennent leur contexte</translation>
    </message>
    <message>
        <source>&amp;Inline the Background</source>
        <translation>&amp;Intégrer le contexte</translation>
    </message>
    <message>
        <source>The background&apos;s steps go into its scenarios</source>
        <translation>Les étapes du contexte passent dans ses scénarios</translation>
    </message>
</context>
<context>
    <name>stepwright::SummaryPage</name>
    <message>
        <source>&amp;Show what a first sync would do</source>
        <translation>&amp;Montrer ce que ferait une première synchronisation</translation>
    </message>
    <message>
        <source>Ready to connect</source>
        <translation>Prêt à connecter</translation>
    </message>
    <message>
        <source>Connecting changes nothing, neither here nor on the platform.</source>
        <translation>Connecter ne modifie rien, ni ici ni sur la plateforme.</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projet : %1</translation>
    </message>
    <message>
        <source>Platform: %1</source>
        <translation>Plateforme : %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Compte : %1</translation>
    </message>
    <message>
        <source>Credentials: %1</source>
        <translation>Identifiants : %1</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>Certificat : %1</translation>
    </message>
</context>
<context>
    <name>stepwright::SyncCommands</name>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Connecter…</translation>
    </message>
    <message>
        <source>&amp;Sync Now</source>
        <translation>&amp;Synchroniser maintenant</translation>
    </message>
    <message>
        <source>&amp;Rehearse…</source>
        <translation>&amp;Répéter…</translation>
    </message>
    <message>
        <source>Sign &amp;In…</source>
        <translation>S’&amp;identifier…</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Déconnecter…</translation>
    </message>
    <message>
        <source>You are signed in until Stepwright ends; the credentials could not be kept: %1</source>
        <translation>Vous êtes identifié jusqu’à la fermeture de Stepwright ; les identifiants n’ont pas pu être gardés : %1</translation>
    </message>
    <message>
        <source>Show the platform&apos;s panel</source>
        <translation>Afficher le panneau de la plateforme</translation>
    </message>
    <message>
        <source>Platform: %1</source>
        <translation>Plateforme : %1</translation>
    </message>
    <message>
        <source>Sync Stopped</source>
        <translation>Synchronisation arrêtée</translation>
    </message>
    <message>
        <source>Rehearse it all the same?</source>
        <translation>Répéter malgré tout ?</translation>
    </message>
    <message>
        <source>Sync all the same?</source>
        <translation>Synchroniser malgré tout ?</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Disconnect this project from &quot;%1&quot;?</source>
        <translation>Déconnecter ce projet de « %1 » ?</translation>
    </message>
    <message>
        <source>Both stay as they are. What was known of the last sync is forgotten: connected again, things are found by their names.</source>
        <translation>Les deux restent tels quels. Ce qui était connu de la dernière synchronisation est oublié : après une nouvelle connexion, les éléments sont retrouvés par leur nom.</translation>
    </message>
    <message>
        <source>&amp;Forget the credentials of this server, too</source>
        <translation>&amp;Oublier aussi les identifiants de ce serveur</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Déconnecter</translation>
    </message>
    <message>
        <source>R&amp;esolve Conflicts…</source>
        <translation>R&amp;ésoudre les conflits…</translation>
    </message>
</context>
<context>
    <name>stepwright::SyncDock</name>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Connecter…</translation>
    </message>
    <message>
        <source>Sign &amp;In…</source>
        <translation>S’&amp;identifier…</translation>
    </message>
    <message>
        <source>S&amp;ync</source>
        <translation>S&amp;ynchroniser</translation>
    </message>
    <message>
        <source>Rehe&amp;arse</source>
        <translation>Répé&amp;ter</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Progression de la synchronisation</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Last Sync</source>
        <translation>Dernière synchronisation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Open a project to keep it in step with a platform.</source>
        <translation>Ouvrez un projet pour le synchroniser avec une plateforme.</translation>
    </message>
    <message>
        <source>This is a read-only copy: it cannot be synced. Sync the project itself, where it is open for writing.</source>
        <translation>Ceci est une copie en lecture seule : elle ne peut pas être synchronisée. Synchronisez le projet lui-même, là où il est ouvert en écriture.</translation>
    </message>
    <message>
        <source>This project is kept on this machine alone. Connect it with a project on CucumberStudio or on a server of your own, and both are brought together whenever you sync. You can go on working without a network at any time.</source>
        <translation>Ce projet n’existe que sur cette machine. Connectez-le à un projet sur CucumberStudio ou sur un serveur à vous, et les deux seront réunis à chaque synchronisation. Vous pouvez à tout moment continuer à travailler sans réseau.</translation>
    </message>
    <message>
        <source>%1 · last sync %2</source>
        <translation>%1 · dernière synchronisation %2</translation>
    </message>
    <message>
        <source>Go O&amp;n</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
</context>
<context>
    <name>stepwright::SyncHistory</name>
    <message>
        <source>Syncs before</source>
        <translation>Synchronisations précédentes</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Choose a sync to see what it did.</source>
        <translation>Choisissez une synchronisation pour voir ce qu’elle a fait.</translation>
    </message>
    <message>
        <source>It was broken off, and tells nothing. The next one went on from there.</source>
        <translation>Elle a été interrompue et ne dit rien. La suivante a repris à cet endroit.</translation>
    </message>
</context>
<context>
    <name>stepwright::SyncItemTree</name>
    <message>
        <source>What the sync did</source>
        <translation>Ce que la synchronisation a fait</translation>
    </message>
    <message>
        <source>What a sync would do</source>
        <translation>Ce que ferait une synchronisation</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Not taken by the platform</source>
        <translation>Refusés par la plateforme</translation>
    </message>
    <message>
        <source>From the platform</source>
        <translation>Depuis la plateforme</translation>
    </message>
    <message>
        <source>To the platform</source>
        <translation>Vers la plateforme</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>stepwright::SyncStatus</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflit</numerusform>
            <numerusform>%n conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody has to decide which version counts; all else is kept in step meanwhile.</source>
        <translation>Quelqu’un doit décider quelle version compte ; tout le reste est synchronisé entre-temps.</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>A rehearsal shows what a first sync would do.</source>
        <translation>Une répétition montre ce que ferait une première synchronisation.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed here</source>
        <translation>
            <numerusform>%n modifié ici</numerusform>
            <numerusform>%n modifiés ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed there</source>
        <translation>
            <numerusform>%n modifié là-bas</numerusform>
            <numerusform>%n modifiés là-bas</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>As of the last sync, both sides have the same.</source>
        <translation>D’après la dernière synchronisation, les deux côtés sont identiques.</translation>
    </message>
    <message>
        <source>The next sync brings both sides together.</source>
        <translation>La prochaine synchronisation réunira les deux côtés.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Identification nécessaire</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Rehearsing…</source>
        <translation>Répétition…</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Reading the platform</source>
        <translation>Lecture de la plateforme</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Bringing changes here</source>
        <translation>Reprise des modifications ici</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Something waits</source>
        <translation>Quelque chose attend</translation>
    </message>
    <message>
        <source>Stopped to ask</source>
        <translation>Arrêtée pour demander</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped by the user</source>
        <translation>Arrêtée par l’utilisateur</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>Échec de la synchronisation</translation>
    </message>
    <message>
        <source>Waiting for the platform&apos;s backup</source>
        <translation>Attente de la sauvegarde de la plateforme</translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation>La plateforme n’a pas pu être jointe.</translation>
    </message>
    <message>
        <source>%1 Go on working; sync when you are online again.</source>
        <comment>why it is not reached</comment>
        <translation>%1 Continuez à travailler ; synchronisez quand vous serez de nouveau en ligne.</translation>
    </message>
</context>
<context>
    <name>stepwright::TabSide</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Fermer l’onglet</translation>
    </message>
    <message>
        <source>%1 — not saved</source>
        <translation>%1 — non enregistré</translation>
    </message>
</context>
<context>
    <name>stepwright::TableCommands</name>
    <message>
        <source>T&amp;able</source>
        <translation>&amp;Tableau</translation>
    </message>
    <message>
        <source>Co&amp;py Table</source>
        <translation>Copier le ta&amp;bleau</translation>
    </message>
    <message>
        <source>Insert Row &amp;Above</source>
        <translation>Insérer une ligne &amp;au-dessus</translation>
    </message>
    <message>
        <source>Insert Row &amp;Below</source>
        <translation>Insérer une ligne au-dessou&amp;s</translation>
    </message>
    <message>
        <source>&amp;Delete Rows</source>
        <translation>Supprimer les &amp;lignes</translation>
    </message>
    <message>
        <source>&amp;Move Rows Up</source>
        <translation>M&amp;onter les lignes</translation>
    </message>
    <message>
        <source>Move Rows D&amp;own</source>
        <translation>&amp;Descendre les lignes</translation>
    </message>
    <message>
        <source>Insert Column Be&amp;fore</source>
        <translation>Insérer une colonne a&amp;vant</translation>
    </message>
    <message>
        <source>Insert Column Be&amp;hind</source>
        <translation>Insérer une colonne a&amp;près</translation>
    </message>
    <message>
        <source>Delete &amp;Columns</source>
        <translation>Supprimer les &amp;colonnes</translation>
    </message>
    <message>
        <source>Move Columns For&amp;ward</source>
        <translation>Ava&amp;ncer les colonnes</translation>
    </message>
    <message>
        <source>Move Columns Bac&amp;k</source>
        <translation>Rec&amp;uler les colonnes</translation>
    </message>
    <message>
        <source>&amp;Rename Column…</source>
        <translation>Reno&amp;mmer la colonne…</translation>
    </message>
    <message>
        <source>Add Column to All &amp;Examples…</source>
        <translation>Ajouter une colonne à tous les &amp;exemples…</translation>
    </message>
    <message>
        <source>&amp;Sort Rows Ascending</source>
        <translation>&amp;Trier les lignes par ordre croissant</translation>
    </message>
    <message>
        <source>Sort Rows Desce&amp;nding</source>
        <translation>Trier les lignes par ordre décro&amp;issant</translation>
    </message>
    <message>
        <source>&amp;Transpose</source>
        <translation>T&amp;ransposer</translation>
    </message>
    <message>
        <source>Clear Ce&amp;lls</source>
        <translation>E&amp;ffacer les cellules</translation>
    </message>
    <message>
        <source>Fill &amp;Up Short Rows</source>
        <translation>Compléter c&amp;haque ligne trop courte</translation>
    </message>
    <message>
        <source>Al&amp;ign</source>
        <translation>A&amp;juster l’alignement</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Grille</translation>
    </message>
    <message>
        <source>Align Tables While T&amp;yping</source>
        <translation>Aligner les tableau&amp;x pendant la saisie</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>stepwright::TableGrid</name>
    <message>
        <source>Filter the rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Put the cursor into a table to see it here as a grid.</source>
        <translation>Placez le curseur dans un tableau pour le voir ici sous forme de grille.</translation>
    </message>
    <message>
        <source>Cells of the table</source>
        <translation>Cellules du tableau</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 sur %n ligne</numerusform>
            <numerusform>%1 sur %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all cells</source>
        <translation>Sélectionner toutes les cellules</translation>
    </message>
</context>
<context>
    <name>stepwright::TypingCommands</name>
    <message>
        <source>T&amp;yping</source>
        <translation>St&amp;yle de saisie</translation>
    </message>
    <message>
        <source>&amp;Paste as It Is</source>
        <translation>&amp;Coller tel quel</translation>
    </message>
    <message>
        <source>Pastes lines without indenting them</source>
        <translation>Colle des lignes sans les mettre en retrait</translation>
    </message>
    <message>
        <source>Pair &amp;Quotes and Brackets</source>
        <translation>&amp;Guillemets et parenthèses par paires</translation>
    </message>
    <message>
        <source>&amp;Indent Pasted Lines</source>
        <translation>&amp;Retrait des lignes collées</translation>
    </message>
</context>
<context>
    <name>stepwright::UsageCommands</name>
    <message>
        <source>Uses of the S&amp;tep</source>
        <translation>Utilisa&amp;tions de l’étape</translation>
    </message>
    <message>
        <source>Pee&amp;k at Uses</source>
        <translation>&amp;Jeter un œil aux utilisations</translation>
    </message>
</context>
<context>
    <name>stepwright::UsagePeek</name>
    <message>
        <source>Uses of the step</source>
        <translation>Utilisations de l’étape</translation>
    </message>
    <message>
        <source>The step is used nowhere else.</source>
        <translation>L’étape n’est utilisée nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1 of %2 — %3, line %4 (↑ ↓ others, Enter goes there, Esc closes)</source>
        <translation>%1 sur %2 — %3, ligne %4 (↑ ↓ les autres, Entrée y va, Échap ferme)</translation>
    </message>
</context>
<context>
    <name>stepwright::ViewCommands</name>
    <message>
        <source>&amp;Go to Neighbour…</source>
        <translation>Aller à un v&amp;oisin…</translation>
    </message>
    <message>
        <source>Lists what stands beside the step, the scenario or the rule of the cursor</source>
        <translation>Montre ce qui se trouve à côté de l’étape, du scénario ou de la règle du curseur</translation>
    </message>
    <message>
        <source>Show &amp;Blanks</source>
        <translation>Montrer les &amp;blancs</translation>
    </message>
</context>
<context>
    <name>stepwright::WelcomePage</name>
    <message>
        <source>Stepwright</source>
        <translation>Stepwright</translation>
    </message>
    <message>
        <source>Write scenarios, review them, export them to your test framework.</source>
        <translation>Écrivez des scénarios, relisez-les, exportez-les vers votre framework de test.</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>Ouvrir le &amp;projet d’exemple</translation>
    </message>
    <message>
        <source>A small tea shop with fourteen features to look around in</source>
        <translation>Une petite boutique de thé en quatorze fonctionnalités</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nouveau projet</translation>
    </message>
    <message>
        <source>An empty project in one file</source>
        <translation>Un projet vide dans un seul fichier</translation>
    </message>
    <message>
        <source>&amp;Import feature files</source>
        <translation>&amp;Importer des fichiers de fonctionnalités</translation>
    </message>
    <message>
        <source>A new project from a folder of .feature files</source>
        <translation>Un nouveau projet à partir d’un dossier de fichiers .feature</translation>
    </message>
    <message>
        <source>&amp;Open a project</source>
        <translation>&amp;Ouvrir un projet</translation>
    </message>
    <message>
        <source>A .stepwright file on this computer</source>
        <translation>Un fichier .stepwright sur cet ordinateur</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Projects you open are listed here.</source>
        <translation>Les projets que vous ouvrez sont listés ici.</translation>
    </message>
</context>
<context>
    <name>stepwright::WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>Annuler le travail en cours</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ActionWordReport</name>
    <message numerus="yes">
        <source>%n action word(s) deleted</source>
        <translation>
            <numerusform>%n mot d’action supprimé</numerusform>
            <numerusform>%n mots d’action supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) created</source>
        <translation>
            <numerusform>%n mot d’action créé</numerusform>
            <numerusform>%n mots d’action créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) renamed</source>
        <translation>
            <numerusform>%n mot d’action renommé</numerusform>
            <numerusform>%n mots d’action renommés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) with other parameters</source>
        <translation>
            <numerusform>%n mot d’action avec d’autres paramètres</numerusform>
            <numerusform>%n mots d’action avec d’autres paramètres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action word(s) with another definition</source>
        <translation>
            <numerusform>%n mot d’action avec une autre définition</numerusform>
            <numerusform>%n mots d’action avec une autre définition</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (see --%2):</source>
        <translation>%1 (voir --%2) :</translation>
    </message>
    <message>
        <source>No action word changed.</source>
        <translation>Aucun mot d’action n’a changé.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Tell which action words changed since their code was written.</source>
        <translation>Dire quels mots d’action ont changé depuis que leur code a été écrit.</translation>
    </message>
    <message>
        <source>Write that to actionwords-diff.json in the output folder.</source>
        <translation>L’écrire dans actionwords-diff.json dans le dossier de sortie.</translation>
    </message>
    <message>
        <source>Print the names in code of action words that are gone.</source>
        <translation>Afficher les noms dans le code des mots d’action disparus.</translation>
    </message>
    <message>
        <source>Print the code of new action words.</source>
        <translation>Afficher le code des nouveaux mots d’action.</translation>
    </message>
    <message>
        <source>Print old and new names in code of renamed action words.</source>
        <translation>Afficher les anciens et nouveaux noms dans le code des mots d’action renommés.</translation>
    </message>
    <message>
        <source>Print the code of action words with other parameters.</source>
        <translation>Afficher le code des mots d’action dont les paramètres ont changé.</translation>
    </message>
    <message>
        <source>Print the code of action words with another definition.</source>
        <translation>Afficher le code des mots d’action dont la définition a changé.</translation>
    </message>
    <message>
        <source>Look at the action words of this library.</source>
        <translation>Examiner les mots d’action de cette bibliothèque.</translation>
    </message>
    <message>
        <source>LIBRARY</source>
        <translation>BIBLIOTHÈQUE</translation>
    </message>
    <message>
        <source>%1 Export the action words first, so that there is something to compare with.</source>
        <translation>%1 Exportez d’abord les mots d’action, pour avoir de quoi comparer.</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::CheckCommand</name>
    <message>
        <source>Lists the problems of a project or of feature files</source>
        <translation>Liste les problèmes d’un projet ou de fichiers de fonctionnalités</translation>
    </message>
    <message>
        <source>check takes a project, folders or feature files</source>
        <translation>check attend un projet, des dossiers ou des fichiers de fonctionnalités</translation>
    </message>
    <message>
        <source>How problems are written: text, json, sarif or github.</source>
        <translation>Forme des problèmes : text, json, sarif ou github.</translation>
    </message>
    <message>
        <source>List only problems of at least this severity: hint, warning or error.</source>
        <translation>Ne lister que les problèmes d’au moins cette gravité : hint, warning ou error.</translation>
    </message>
    <message>
        <source>Set a rule otherwise than the project does: no-when=off, too-many-steps=warning:20. May be repeated.</source>
        <translation>Régler une règle autrement que le projet : no-when=off, too-many-steps=warning:20. Peut être répété.</translation>
    </message>
    <message>
        <source>A project (*.stepwright), feature files, or folders of them. The exit code is 1 where a warning or an error was found.</source>
        <translation>Un projet (*.stepwright), des fichiers de fonctionnalités, ou des dossiers qui en contiennent. Le code de sortie est 1 si un avertissement ou une erreur a été trouvé.</translation>
    </message>
    <message>
        <source>there is no format &quot;%1&quot;</source>
        <translation>il n’y a pas de format « %1 »</translation>
    </message>
    <message>
        <source>there is no severity &quot;%1&quot;</source>
        <translation>il n’y a pas de gravité « %1 »</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no rule with a severity, such as no-when=off</source>
        <translation>« %1 » n’est pas une règle avec une gravité, comme no-when=off</translation>
    </message>
    <message>
        <source>No step uses this definition: %1</source>
        <translation>Aucune étape n’emploie cette définition : %1</translation>
    </message>
    <message>
        <source>[--format text|json|sarif|github] [--least SEVERITY] [--rule RULE=SEVERITY[:N]]… [--definitions DIR]… PROJECT|FOLDER|FILE…</source>
        <translation>[--format text|json|sarif|github] [--least GRAVITÉ] [--rule RÈGLE=GRAVITÉ[:N]]… [--definitions DOSSIER]… PROJET|DOSSIER|FICHIER…</translation>
    </message>
    <message>
        <source>Read step definitions from the code in this folder: tells undefined and ambiguous steps, and definitions that no step uses. May be repeated.</source>
        <translation>Lire les définitions d’étapes du code de ce dossier : dit les étapes non définies ou ambiguës, et les définitions qu’aucune étape n’emploie. Peut être répétée.</translation>
    </message>
    <message>
        <source>the folder &quot;%1&quot; cannot be read</source>
        <translation>le dossier « %1 » ne peut pas être lu</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::Command</name>
    <message>
        <source>usage: stepwright-cli COMMAND [ARGUMENTS]</source>
        <translation>utilisation : stepwright-cli COMMANDE [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Tells the options of a command: stepwright-cli help COMMAND</source>
        <translation>Affiche les options d’une commande : stepwright-cli help COMMANDE</translation>
    </message>
    <message>
        <source>usage: stepwright-cli %1 %2</source>
        <translation>utilisation : stepwright-cli %1 %2</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; see stepwright-cli help</source>
        <translation>la commande « %1 » n’existe pas ; voir stepwright-cli help</translation>
    </message>
    <message>
        <source>say what to do; see stepwright-cli help</source>
        <translation>indiquez ce qu’il faut faire ; voir stepwright-cli help</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>%1 See stepwright-cli help %2</source>
        <translation>%1 Voir stepwright-cli help %2</translation>
    </message>
    <message>
        <source>%1 See stepwright-cli help recover.</source>
        <translation>%1 Voir stepwright-cli help recover.</translation>
    </message>
    <message>
        <source>exit codes: 0 all went well, 1 something was found or failed, 2 the arguments or the input cannot be used, 3 a sync stopped to ask, 4 the platform was not reached</source>
        <translation>codes de sortie : 0 tout va bien, 1 quelque chose a été trouvé ou a échoué, 2 les arguments ou l’entrée sont inutilisables, 3 une synchronisation attend une confirmation, 4 la plateforme est injoignable</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::CompleteCommand</name>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>« %1 » ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>PROJECT --text TEXT | PROJECT --batch FILE</source>
        <translation>PROJET --text TEXTE | PROJET --batch FICHIER</translation>
    </message>
    <message>
        <source>Proposes what could follow a typed line, as JSON</source>
        <translation>Propose ce qui pourrait suivre une ligne saisie, en JSON</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier de projet.</translation>
    </message>
    <message>
        <source>What is typed so far: a keyword and the beginning of a step.</source>
        <translation>Ce qui est déjà saisi : un mot-clé et le début d’une étape.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>Answers each line of a file; &quot;-&quot; is the standard input.</source>
        <translation>Répond à chaque ligne d’un fichier ; « - » est l’entrée standard.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>Language of the keywords. Without it those of the project&apos;s features.</source>
        <translation>Langue des mots-clés. Sans elle, celles des fonctionnalités du projet.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>LANGUE</translation>
    </message>
    <message>
        <source>At most so many proposals.</source>
        <translation>Au plus ce nombre de propositions.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>complete takes one project and either --text or --batch</source>
        <translation>complete demande un projet et soit --text, soit --batch</translation>
    </message>
    <message>
        <source>--limit takes a number from 1, not &quot;%1&quot;</source>
        <translation>--limit demande un nombre à partir de 1, et non « %1 »</translation>
    </message>
    <message>
        <source>there is no language &quot;%1&quot;</source>
        <translation>il n’existe pas de langue « %1 »</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ConflictsCommand</name>
    <message>
        <source>“%1” is not in conflict.</source>
        <translation>« %1 » n’est pas en conflit.</translation>
    </message>
    <message>
        <source>[--json] [--mine UID|all]… [--theirs UID|all]… PROJECT</source>
        <translation>[--json] [--mine UID|all]… [--theirs UID|all]… PROJET</translation>
    </message>
    <message>
        <source>Lists what both sides changed, and decides about it</source>
        <translation>Liste ce que les deux côtés ont modifié, et tranche</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier du projet.</translation>
    </message>
    <message>
        <source>Prints the list as JSON.</source>
        <translation>Affiche la liste en JSON.</translation>
    </message>
    <message>
        <source>Keeps the thing as it is here; the next sync sends it.</source>
        <translation>Garde l’élément tel qu’il est ici ; la prochaine synchronisation l’envoie.</translation>
    </message>
    <message>
        <source>UID|all</source>
        <translation>UID|all</translation>
    </message>
    <message>
        <source>Takes the thing as the platform has it.</source>
        <translation>Prend l’élément tel qu’il est sur la plateforme.</translation>
    </message>
    <message>
        <source>conflicts takes one project</source>
        <translation>conflicts attend un projet</translation>
    </message>
    <message>
        <source>There are no conflicts.</source>
        <translation>Il n’y a pas de conflit.</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ConnectCommand</name>
    <message>
        <source>PROJECT --url ADDRESS [--project ID|NAME] | --disconnect</source>
        <translation>PROJET --url ADRESSE [--project ID|NOM] | --disconnect</translation>
    </message>
    <message>
        <source>Connects a project with one on the platform</source>
        <translation>Connecte un projet à celui de la plateforme</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier du projet.</translation>
    </message>
    <message>
        <source>The platform&apos;s address: studio.cucumberstudio.com</source>
        <translation>L’adresse de la plateforme : studio.cucumberstudio.com</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>The project there. Without it the projects of the account are listed, and nothing is connected unless there is but one.</source>
        <translation>Le projet là-bas. Sans cette option, les projets du compte sont listés et rien n’est connecté, sauf s’il n’y en a qu’un.</translation>
    </message>
    <message>
        <source>ID|NAME</source>
        <translation>ID|NOM</translation>
    </message>
    <message>
        <source>Where the credentials are kept: keyring (as usual), file (unencrypted, for its owner alone), nowhere (they are in the environment).</source>
        <translation>Où les identifiants sont conservés : keyring (le trousseau, par défaut), file (un fichier non chiffré, réservé à son propriétaire), nowhere (ils sont dans l’environnement).</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>OÙ</translation>
    </message>
    <message>
        <source>Certificates of an authority of one&apos;s own (PEM).</source>
        <translation>Certificats d’une autorité propre (PEM).</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>Forgets the platform and all that is known of it; the project stays.</source>
        <translation>Oublie la plateforme et tout ce qu’on en sait ; le projet reste.</translation>
    </message>
    <message>
        <source>connect takes one project, and --url or --disconnect</source>
        <translation>connect attend un projet, et --url ou --disconnect</translation>
    </message>
    <message>
        <source>The project is not connected any more.</source>
        <translation>Le projet n’est plus connecté.</translation>
    </message>
    <message>
        <source>--keep takes keyring, file or nowhere</source>
        <translation>--keep attend keyring, file ou nowhere</translation>
    </message>
    <message>
        <source>%1 Say where else to keep them: --keep file, or --keep nowhere.</source>
        <translation>%1 Indiquez où les conserver : --keep file ou --keep nowhere.</translation>
    </message>
    <message>
        <source>The account has no project “%1”.</source>
        <translation>Le compte n’a pas de projet « %1 ».</translation>
    </message>
    <message>
        <source>Say which project: --project ID</source>
        <translation>Indiquez le projet : --project ID</translation>
    </message>
    <message>
        <source>The project is connected with “%1” on %2. Disconnect it first: --disconnect</source>
        <translation>Le projet est connecté à « %1 » sur %2. Déconnectez-le d’abord : --disconnect</translation>
    </message>
    <message>
        <source>Connected with “%1” on %2. stepwright-cli sync --dry-run tells what a sync would do.</source>
        <translation>Connecté à « %1 » sur %2. stepwright-cli sync --dry-run dit ce que ferait une synchronisation.</translation>
    </message>
    <message>
        <source>Signs in with this account; the password is read from standard input. Without it the access token is (STEPWRIGHT_ACCESS_TOKEN, STEPWRIGHT_CLIENT and STEPWRIGHT_UID, as the profile page shows them), or what was kept. The project&apos;s secret token (STEPWRIGHT_SECRET_TOKEN) is kept with the credentials; with it examples are read in one piece.</source>
        <translation>Se connecte avec ce compte ; le mot de passe est lu sur l’entrée standard. Sans cette option, on prend le jeton d’accès (STEPWRIGHT_ACCESS_TOKEN, STEPWRIGHT_CLIENT et STEPWRIGHT_UID, comme la page du profil les affiche), ou ce qui a été conservé. Le jeton secret du projet (STEPWRIGHT_SECRET_TOKEN) est conservé avec les identifiants ; grâce à lui, les exemples sont lus d’un seul coup.</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ExportArguments</name>
    <message>
        <source>List the targets with their options.</source>
        <translation>Lister les cibles avec leurs options.</translation>
    </message>
    <message>
        <source>The target.</source>
        <translation>La cible.</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>CIBLE</translation>
    </message>
    <message>
        <source>The target&apos;s language, in place of --to: java.</source>
        <translation>Le langage de la cible, au lieu de --to : java.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>LANGAGE</translation>
    </message>
    <message>
        <source>The target&apos;s framework, with --language: testng.</source>
        <translation>Le cadre de test de la cible, avec --language : testng.</translation>
    </message>
    <message>
        <source>FRAMEWORK</source>
        <translation>CADRE</translation>
    </message>
    <message>
        <source>The folder to write to; it is made if it is missing.</source>
        <translation>Le dossier où écrire ; il est créé s’il n’existe pas.</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>Export a project XML in place of a project.</source>
        <translation>Exporter un XML de projet au lieu d’un projet.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>Export a folder of feature files in place of a project.</source>
        <translation>Exporter un dossier de fichiers de fonctionnalités au lieu d’un projet.</translation>
    </message>
    <message>
        <source>Take options from a configuration file of hiptest-publisher.</source>
        <translation>Prendre les options d’un fichier de configuration de hiptest-publisher.</translation>
    </message>
    <message>
        <source>Overwrite files that belong to you, such as action words.</source>
        <translation>Écraser les fichiers qui vous appartiennent, comme les mots d’action.</translation>
    </message>
    <message>
        <source>Tell what would be written, without writing.</source>
        <translation>Dire ce qui serait écrit, sans écrire.</translation>
    </message>
    <message>
        <source>Only scenarios whose tags fulfil this: &quot;@smoke and not @slow&quot;.</source>
        <translation>Seulement les scénarios dont les étiquettes remplissent ceci : « @smoke and not @slow ».</translation>
    </message>
    <message>
        <source>EXPRESSION</source>
        <translation>EXPRESSION</translation>
    </message>
    <message>
        <source>Only scenarios with one of these tags: slow,JIRA:AB-1.</source>
        <translation>Seulement les scénarios qui ont une de ces étiquettes : slow,JIRA:AB-1.</translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation>ÉTIQUETTES</translation>
    </message>
    <message>
        <source>Only the scenarios with these uids.</source>
        <translation>Seulement les scénarios de ces uid.</translation>
    </message>
    <message>
        <source>IDS</source>
        <translation>IDENTIFIANTS</translation>
    </message>
    <message>
        <source>Only the folders with these uids.</source>
        <translation>Seulement les dossiers de ces uid.</translation>
    </message>
    <message>
        <source>Only scenarios of this name.</source>
        <translation>Seulement les scénarios de ce nom.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>Only folders of this name.</source>
        <translation>Seulement les dossiers de ce nom.</translation>
    </message>
    <message>
        <source>Leave out what is in folders beneath those.</source>
        <translation>Laisser de côté ce qui est dans leurs sous-dossiers.</translation>
    </message>
    <message>
        <source>Write nothing but actionwords_signature.yaml.</source>
        <translation>N’écrire que actionwords_signature.yaml.</translation>
    </message>
    <message>
        <source>Values for templates of your own.</source>
        <translation>Des valeurs pour vos propres modèles.</translation>
    </message>
    <message>
        <source>NAME:VALUE,…</source>
        <translation>NOM:VALEUR,…</translation>
    </message>
    <message>
        <source>The document is a test run: put test uids into names.</source>
        <translation>Le document est une campagne de tests : mettre les uid des tests dans les noms.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>IDENTIFIANT</translation>
    </message>
    <message>
        <source>The same by the run&apos;s name.</source>
        <translation>La même chose par le nom de la campagne.</translation>
    </message>
    <message>
        <source>--%1 takes one of: %2</source>
        <translation>--%1 attend l’une de ces valeurs : %2</translation>
    </message>
    <message>
        <source>--%1 changes nothing for the target %2</source>
        <translation>--%1 ne change rien pour la cible %2</translation>
    </message>
    <message>
        <source>the target &quot;%1&quot; has no option --%2</source>
        <translation>la cible « %1 » n’a pas d’option --%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the configuration file is not known and changes nothing</source>
        <translation>« %1 » du fichier de configuration n’est pas connu et ne change rien</translation>
    </message>
    <message>
        <source>Templates of your own that replace those of the same name: a folder of *.hbs.</source>
        <translation>Vos propres modèles, à la place de ceux du même nom : un dossier de fichiers *.hbs.</translation>
    </message>
    <message>
        <source>Print the difference that writing would make as a patch, without writing.</source>
        <translation>Afficher la différence que l’écriture ferait, sous forme de correctif, sans écrire.</translation>
    </message>
    <message>
        <source>Remove files that an earlier export wrote and that this one makes no more, unless they were edited.</source>
        <translation>Supprimer les fichiers qu’un export précédent a écrits et que celui-ci ne fait plus, sauf s’ils ont été modifiés.</translation>
    </message>
    <message>
        <source>Only tests with one of these statuses in their test run: failed,blocked.</source>
        <translation>Seulement les tests ayant l’un de ces statuts dans leur exécution : failed,blocked.</translation>
    </message>
    <message>
        <source>STATUSES</source>
        <translation>STATUTS</translation>
    </message>
    <message>
        <source>Exporters of your own: a folder of LANGUAGE-FRAMEWORK.conf of hiptest-publisher, or of folders that each hold an exporter.json.</source>
        <translation>Vos propres exportateurs : un dossier de LANGAGE-FRAMEWORK.conf de hiptest-publisher, ou de dossiers contenant chacun un exporter.json.</translation>
    </message>
    <message>
        <source>The same as --only=tests.</source>
        <translation>Comme --only=tests.</translation>
    </message>
    <message>
        <source>The same as --only=actionwords.</source>
        <translation>Comme --only=actionwords.</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ExportCommand</name>
    <message>
        <source>Writes the tests of a project for a test framework</source>
        <translation>Écrit les tests d’un projet pour un framework de test</translation>
    </message>
    <message>
        <source>export takes one project, or --xml FILE, or --features DIR</source>
        <translation>export attend un projet, ou --xml FICHIER, ou --features DOSSIER</translation>
    </message>
    <message>
        <source>PROJECT|--xml FILE|--features DIR --to TARGET --output DIR [OPTIONS]</source>
        <translation>PROJET|--xml FICHIER|--features DOSSIER --to CIBLE --output DOSSIER [OPTIONS]</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALEUR</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier de projet.</translation>
    </message>
    <message>
        <source>there is no target &quot;%1&quot;; export --list names them</source>
        <translation>la cible « %1 » n’existe pas ; export --list en donne la liste</translation>
    </message>
    <message>
        <source>say where to write: --output DIR</source>
        <translation>indiquez où écrire : --output DOSSIER</translation>
    </message>
    <message>
        <source>the folder &quot;%1&quot; holds no template (*.hbs) for %2</source>
        <translation>le dossier « %1 » ne contient aucun modèle (*.hbs) pour %2</translation>
    </message>
    <message>
        <source>the folder &quot;%1&quot; holds no exporter (LANGUAGE-FRAMEWORK.conf or NAME/exporter.json)</source>
        <translation>le dossier « %1 » ne contient aucun exportateur (LANGAGE-FRAMEWORK.conf ou NOM/exporter.json)</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::FormatCommand</name>
    <message>
        <source>--%1 takes a number from %2 to %3</source>
        <translation>--%1 prend un nombre de %2 à %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>« %1 » ne peut pas être lu : %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2</source>
        <translation>« %1 » ne peut pas être écrit : %2</translation>
    </message>
    <message>
        <source>[--check] FILE…</source>
        <translation>[--check] FICHIER…</translation>
    </message>
    <message>
        <source>Brings feature files into the house format</source>
        <translation>Met des fichiers de fonctionnalités au format de la maison</translation>
    </message>
    <message>
        <source>Change nothing; list the files that would change.</source>
        <translation>Ne rien changer ; lister les fichiers qui changeraient.</translation>
    </message>
    <message>
        <source>Blanks a level (2, or what .editorconfig says).</source>
        <translation>Espaces par niveau (2, ou ce que dit .editorconfig).</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>Indent with tabs.</source>
        <translation>Indenter avec des tabulations.</translation>
    </message>
    <message>
        <source>Leave the cells of tables as they are.</source>
        <translation>Laisser les cellules des tableaux telles quelles.</translation>
    </message>
    <message>
        <source>Numbers stand at the right of their column.</source>
        <translation>Les nombres se placent à droite de leur colonne.</translation>
    </message>
    <message>
        <source>Examples stand with their scenario&apos;s line, not with its steps.</source>
        <translation>Les exemples s’alignent sur la ligne de leur scénario, non sur ses étapes.</translation>
    </message>
    <message>
        <source>Blank lines before each scenario (1).</source>
        <translation>Lignes vides avant chaque scénario (1).</translation>
    </message>
    <message>
        <source>Feature files; &quot;-&quot; formats standard input to standard output. Only blanks and blank lines change. indent_style and indent_size of .editorconfig are heeded.</source>
        <translation>Fichiers de fonctionnalités ; « - » met l’entrée standard en forme sur la sortie standard. Seuls les espaces et les lignes vides changent. indent_style et indent_size de .editorconfig sont respectés.</translation>
    </message>
    <message>
        <source>format takes feature files</source>
        <translation>format prend des fichiers de fonctionnalités</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ImportCommand</name>
    <message>
        <source>import takes one folder, or feature files of one folder</source>
        <translation>import attend un dossier, ou des fichiers de fonctionnalités d’un même dossier</translation>
    </message>
    <message>
        <source>Brings feature files, a folder of them or a platform&apos;s project XML into a project</source>
        <translation>Importe des fichiers de fonctionnalités, un dossier de ceux-ci ou un XML de projet de la plateforme dans un projet</translation>
    </message>
    <message>
        <source>Print the plan and change nothing.</source>
        <translation>Afficher le plan sans rien changer.</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier de projet.</translation>
    </message>
    <message>
        <source>import takes a project and what is to come into it</source>
        <translation>import attend un projet et ce qui doit y entrer</translation>
    </message>
    <message>
        <source>[--dry-run] PROJECT FOLDER|FILE…|XML</source>
        <translation>[--dry-run] PROJET DOSSIER|FICHIER…|XML</translation>
    </message>
    <message>
        <source>A folder, feature files of one folder, or a project XML. Features that were imported from the folder or XML and are gone from it are removed.</source>
        <translation>Un dossier, des fichiers de fonctionnalités d’un même dossier, ou un XML de projet. Les fonctionnalités importées du dossier ou du XML qui n’y sont plus sont supprimées.</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::InfoCommand</name>
    <message>
        <source>Tells what a project holds</source>
        <translation>Indique ce que contient un projet</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier de projet.</translation>
    </message>
    <message>
        <source>info takes one project</source>
        <translation>info attend un projet</translation>
    </message>
    <message>
        <source>schema version</source>
        <translation>version du schéma</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>dossiers</translation>
    </message>
    <message>
        <source>features</source>
        <translation>fonctionnalités</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>scénarios</translation>
    </message>
    <message>
        <source>scenario outlines</source>
        <translation>plans du scénario</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>distinct steps</source>
        <translation>étapes distinctes</translation>
    </message>
    <message>
        <source>action words</source>
        <translation>mots d’action</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problèmes</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>PROJET</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::LogCommand</name>
    <message>
        <source>[--json] [--limit N] [--run N] PROJECT</source>
        <translation>[--json] [--limit N] [--run N] PROJET</translation>
    </message>
    <message>
        <source>Tells what the last syncs did</source>
        <translation>Dit ce qu’ont fait les dernières synchronisations</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier du projet.</translation>
    </message>
    <message>
        <source>Prints it as JSON.</source>
        <translation>L’affiche en JSON.</translation>
    </message>
    <message>
        <source>How many syncs, the last one first.</source>
        <translation>Combien de synchronisations, la dernière d’abord.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Everything that this sync sent.</source>
        <translation>Tout ce que cette synchronisation a envoyé.</translation>
    </message>
    <message>
        <source>log takes one project, and numbers for --limit and --run</source>
        <translation>log attend un projet, et des nombres pour --limit et --run</translation>
    </message>
    <message>
        <source>Sync %1 sent nothing, or is not kept any more.</source>
        <translation>La synchronisation %1 n’a rien envoyé, ou n’est plus conservée.</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>There was no sync yet.</source>
        <translation>Il n’y a pas encore eu de synchronisation.</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::NewCommand</name>
    <message>
        <source>Makes an empty project</source>
        <translation>Crée un projet vide</translation>
    </message>
    <message>
        <source>The file to make, usually NAME.stepwright. It must not exist yet.</source>
        <translation>Le fichier à créer, d’ordinaire NOM.stepwright. Il ne doit pas encore exister.</translation>
    </message>
    <message>
        <source>new takes one file name</source>
        <translation>new attend un nom de fichier</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>PROJET</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ParseCommand</name>
    <message>
        <source>Prints feature files as Cucumber messages, one JSON object a line</source>
        <translation>Affiche des fichiers de fonctionnalités en messages Cucumber, un objet JSON par ligne</translation>
    </message>
    <message>
        <source>Print the tokens of each line instead of messages.</source>
        <translation>Afficher les jetons de chaque ligne au lieu des messages.</translation>
    </message>
    <message>
        <source>Print the syntax tree.</source>
        <translation>Afficher l’arbre syntaxique.</translation>
    </message>
    <message>
        <source>Print the pickles: one for each scenario or example row.</source>
        <translation>Afficher les pickles : un par scénario ou par ligne d’exemples.</translation>
    </message>
    <message>
        <source>Print the source.</source>
        <translation>Afficher la source.</translation>
    </message>
    <message>
        <source>Print the errors.</source>
        <translation>Afficher les erreurs.</translation>
    </message>
    <message>
        <source>Feature files (.feature, .feature.md). Without an option everything is printed.</source>
        <translation>Fichiers de fonctionnalités (.feature, .feature.md). Sans option, tout est affiché.</translation>
    </message>
    <message>
        <source>parse takes feature files</source>
        <translation>parse attend des fichiers de fonctionnalités</translation>
    </message>
    <message>
        <source>[--tokens|--ast|--pickles|--source|--errors] FILE…</source>
        <translation>[--tokens|--ast|--pickles|--source|--errors] FICHIER…</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::PlatformAccess</name>
    <message>
        <source>There are no credentials for %1. Give them with stepwright-cli connect, or in the environment (STEPWRIGHT_ACCESS_TOKEN, STEPWRIGHT_CLIENT, STEPWRIGHT_UID).</source>
        <translation>Il n’y a pas d’identifiants pour %1. Donnez-les avec stepwright-cli connect, ou dans l’environnement (STEPWRIGHT_ACCESS_TOKEN, STEPWRIGHT_CLIENT, STEPWRIGHT_UID).</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::RecoverCommand</name>
    <message>
        <source>PROJECT NEW</source>
        <translation>PROJET NOUVEAU</translation>
    </message>
    <message>
        <source>Saves what is readable of a damaged project into a new one</source>
        <translation>Enregistre ce qui est lisible d’un projet endommagé dans un nouveau projet</translation>
    </message>
    <message>
        <source>The damaged project file; it stays as it is. Its backups are in the folder NAME.backups beside it.</source>
        <translation>Le fichier de projet endommagé ; il reste tel quel. Ses sauvegardes sont dans le dossier NOM.backups à côté de lui.</translation>
    </message>
    <message>
        <source>The project file to make. It must not exist yet. A report of what is missing is written beside it.</source>
        <translation>Le fichier de projet à créer. Il ne doit pas encore exister. Un rapport de ce qui manque est écrit à côté.</translation>
    </message>
    <message>
        <source>recover takes a damaged project and the name of a new one</source>
        <translation>recover demande un projet endommagé et le nom d’un nouveau projet</translation>
    </message>
    <message>
        <source>report: %1</source>
        <translation>rapport : %1</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::ServerOptions</name>
    <message>
        <source>--%1 is about results, which an export does not send; leave it out</source>
        <translation>--%1 concerne les résultats, qu’un export n’envoie pas ; ôtez cette option</translation>
    </message>
    <message>
        <source>--%1 changes nothing: nothing is fetched from a server</source>
        <translation>--%1 ne change rien : rien n’est demandé à un serveur</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::StatusCommand</name>
    <message>
        <source>[--json] PROJECT</source>
        <translation>[--json] PROJET</translation>
    </message>
    <message>
        <source>Tells how a project stands to the platform, without asking it</source>
        <translation>Dit où en est un projet par rapport à la plateforme, sans l’interroger</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier du projet.</translation>
    </message>
    <message>
        <source>Prints it as JSON.</source>
        <translation>L’affiche en JSON.</translation>
    </message>
    <message>
        <source>status takes one project</source>
        <translation>status attend un projet</translation>
    </message>
    <message>
        <source>Connected with “%1” on %2</source>
        <translation>Connecté à « %1 » sur %2</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Dernière synchronisation : %1</translation>
    </message>
    <message>
        <source>No sync yet</source>
        <translation>Pas encore de synchronisation</translation>
    </message>
    <message>
        <source>Nothing was changed here since.</source>
        <translation>Rien n’a été modifié ici depuis.</translation>
    </message>
</context>
<context>
    <name>stepwright::cli::SyncCommand</name>
    <message>
        <source>[--dry-run] [--json] PROJECT</source>
        <translation>[--dry-run] [--json] PROJET</translation>
    </message>
    <message>
        <source>Brings a project and its project on the platform together</source>
        <translation>Synchronise un projet avec celui de la plateforme</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>Le fichier du projet.</translation>
    </message>
    <message>
        <source>Tells what would be done, and changes nothing on either side.</source>
        <translation>Dit ce qui serait fait, sans rien modifier d’aucun côté.</translation>
    </message>
    <message>
        <source>Prints the report as JSON.</source>
        <translation>Affiche le compte rendu en JSON.</translation>
    </message>
    <message>
        <source>Goes on where the last sync stopped because much is gone on one side, or because the platform seems to have been restored.</source>
        <translation>Continue là où la dernière synchronisation s’est arrêtée parce que beaucoup a disparu d’un côté, ou que la plateforme semble avoir été restaurée.</translation>
    </message>
    <message>
        <source>Reads the examples of all scenarios, not only of those that changed.</source>
        <translation>Lit les exemples de tous les scénarios, pas seulement de ceux qui ont changé.</translation>
    </message>
    <message>
        <source>Sends again what the platform did not take.</source>
        <translation>Renvoie ce que la plateforme n’a pas accepté.</translation>
    </message>
    <message>
        <source>Prints every request to standard error, without secrets.</source>
        <translation>Affiche chaque requête sur la sortie d’erreur, sans les secrets.</translation>
    </message>
    <message>
        <source>sync takes one project</source>
        <translation>sync attend un projet</translation>
    </message>
    <message>
        <source>The project is not connected yet: stepwright-cli connect PROJECT --url ADDRESS</source>
        <translation>Le projet n’est pas encore connecté : stepwright-cli connect PROJET --url ADRESSE</translation>
    </message>
    <message>
        <source>%1 To go on: stepwright-cli sync --confirm</source>
        <translation>%1 Pour continuer : stepwright-cli sync --confirm</translation>
    </message>
    <message>
        <source>Sends new features as whole texts, which takes far fewer requests: for a first upload.</source>
        <translation>Envoie les nouvelles fonctionnalités comme textes entiers, avec bien moins de requêtes : pour un premier envoi.</translation>
    </message>
    <message>
        <source>Has the platform make a backup of the project before something is sent.</source>
        <translation>Fait faire une sauvegarde du projet par la plateforme avant d’envoyer quoi que ce soit.</translation>
    </message>
</context>
<context>
    <name>stepwright::exporting::Compatibility</name>
    <message>
        <source>%1 reads no rules.</source>
        <translation>%1 ne lit pas de règles.</translation>
    </message>
    <message>
        <source>The rule&apos;s scenarios are written without it, with its tags and the steps of its background.</source>
        <translation>Les scénarios de la règle sont écrits sans elle, avec ses tags et les étapes de son contexte.</translation>
    </message>
    <message>
        <source>%1 does not know the language &quot;%2&quot;.</source>
        <translation>%1 ne connaît pas la langue « %2 ».</translation>
    </message>
    <message>
        <source>The keywords are written in English, the texts as they are.</source>
        <translation>Les mots-clés sont écrits en anglais, les textes tels quels.</translation>
    </message>
    <message>
        <source>Make it two steps.</source>
        <translation>Faites-en deux étapes.</translation>
    </message>
    <message>
        <source>%1 reads no doc strings and data tables.</source>
        <translation>%1 ne lit ni chaînes de documentation ni tables de données.</translation>
    </message>
    <message>
        <source>Put the values into the step&apos;s text, or use a newer version.</source>
        <translation>Mettez les valeurs dans le texte de l’étape, ou prenez une version plus récente.</translation>
    </message>
    <message>
        <source>%1 reads no doc string and data table under one step: &quot;%2&quot;.</source>
        <translation>%1 ne lit pas une chaîne de documentation et une table sous une même étape : « %2 ».</translation>
    </message>
</context>
<context>
    <name>stepwright::linting::Fix</name>
    <message>
        <source>Ignore &quot;%1&quot; here</source>
        <translation>Ignorer « %1 » ici</translation>
    </message>
    <message>
        <source>Ignore &quot;%1&quot; in this feature</source>
        <translation>Ignorer « %1 » dans cette fonctionnalité</translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n of this kind in the feature</source>
        <translation>
            <numerusform>Corriger le problème de ce genre dans la fonctionnalité</numerusform>
            <numerusform>Corriger les %n de ce genre dans la fonctionnalité</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a When</source>
        <translation>Ajouter un Quand</translation>
    </message>
    <message>
        <source>Add Given, When and Then</source>
        <translation>Ajouter contexte, action et résultat</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>Ajouter un scénario</translation>
    </message>
    <message>
        <source>Add a Then</source>
        <translation>Ajouter un Alors</translation>
    </message>
    <message>
        <source>Change it to &quot;%1&quot;</source>
        <translation>Remplacer par « %1 »</translation>
    </message>
    <message>
        <source>Set the language to %1</source>
        <translation>Déclarer la langue : %1</translation>
    </message>
    <message>
        <source>Begin a scenario above</source>
        <translation>Commencer un scénario au-dessus</translation>
    </message>
    <message>
        <source>Add the missing colon</source>
        <translation>Ajouter le deux-points manquant</translation>
    </message>
    <message>
        <source>Begin the line with &quot;%1&quot;</source>
        <translation>Commencer la ligne par « %1 »</translation>
    </message>
    <message>
        <source>Turn the line into a comment</source>
        <translation>Faire de la ligne un commentaire</translation>
    </message>
    <message>
        <source>Close the doc string</source>
        <translation>Fermer le texte (doc string)</translation>
    </message>
    <message>
        <source>Join it to %1</source>
        <translation>Joindre en %1</translation>
    </message>
    <message>
        <source>Split it into %1</source>
        <translation>Séparer en %1</translation>
    </message>
    <message>
        <source>Remove the @</source>
        <translation>Retirer le @</translation>
    </message>
    <message>
        <source>Change it to &quot;%1&quot; (%2)</source>
        <translation>Remplacer par « %1 » (%2)</translation>
    </message>
    <message>
        <source>Add the missing cells</source>
        <translation>Ajouter les cellules manquantes</translation>
    </message>
    <message>
        <source>Add the missing cells to the other rows</source>
        <translation>Ajouter les cellules manquantes aux autres lignes</translation>
    </message>
    <message>
        <source>Add the column &quot;%1&quot; to the examples</source>
        <translation>Ajouter la colonne « %1 » aux exemples</translation>
    </message>
    <message>
        <source>Change it to &lt;%1&gt;</source>
        <translation>Remplacer par &lt;%1&gt;</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Retirer la colonne</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Add examples with the parameters used</source>
        <translation>Ajouter des exemples avec les paramètres employés</translation>
    </message>
    <message>
        <source>Make it a plain scenario</source>
        <translation>En faire un simple scénario</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Indent all lines with blanks</source>
        <translation>Indenter toutes les lignes par des blancs</translation>
    </message>
    <message>
        <source>Remove the blanks at the end</source>
        <translation>Retirer les blancs en fin de ligne</translation>
    </message>
</context>
<context>
    <name>stepwright::sync::RequestQueue</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>This cannot be asked for: an id or a token is not usable.</source>
        <translation>Demande impossible : un identifiant ou un jeton est inutilisable.</translation>
    </message>
    <message>
        <source>%1 does not take your credentials (any more). Sign in again.</source>
        <translation>%1 n&apos;accepte pas (ou plus) vos identifiants. Connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>%1 sends requests in circles. Is its address right?</source>
        <translation>%1 renvoie les requêtes en boucle. Son adresse est-elle la bonne ?</translation>
    </message>
    <message>
        <source>%1 points to another address: %2. Your credentials were not sent there. If you trust it, enter it as the server&apos;s address.</source>
        <translation>%1 renvoie à une autre adresse : %2. Vos identifiants n&apos;y ont pas été envoyés. Si vous lui faites confiance, saisissez-la comme adresse du serveur.</translation>
    </message>
</context>
</TS>
