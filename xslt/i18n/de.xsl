<?xml version="1.0" encoding="UTF-8"?>
<!--
  de.xsl - every word of the portal in German: the keys of en.xsl

  Sie, plain words, no exclamation marks. Names of the programme's own pages (Upload Items, Continuing Education
  Progress, View Activities) stay as the programme writes them. A word of more than 18 letters has soft hyphens.
  Counts stand where nominative and accusative serve: "um 3 Tage", "mehr als 24 Monate".
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="urn:recert:1"
  exclude-result-prefixes="r">

  <!-- ==== Dates and counts: the context is the attribute -->

  <xsl:template name="date.short">
    <xsl:value-of select="number(substring(., 9, 2))"/>.&#160;<xsl:call-template name="date.month"/>
    <xsl:text>&#160;</xsl:text><xsl:value-of select="substring(., 1, 4)"/>
  </xsl:template>
  <xsl:template name="date.long">
    <xsl:value-of select="number(substring(., 9, 2))"/>.&#160;<xsl:call-template name="date.month-long"/>
    <xsl:text>&#160;</xsl:text><xsl:value-of select="substring(., 1, 4)"/>
  </xsl:template>
  <xsl:template name="date.lane">
    <xsl:value-of select="number(substring(., 9, 2))"/>.&#160;<xsl:call-template name="date.month"/>
    <xsl:text>&#160;</xsl:text><xsl:value-of select="substring(., 3, 2)"/>
  </xsl:template>
  <xsl:template name="date.day">
    <xsl:value-of select="number(substring(., 9, 2))"/>.&#160;<xsl:call-template name="date.month"/>
  </xsl:template>
  <xsl:template name="date.month">
    <xsl:value-of select="substring-before(substring-after('|01Jan.|02Feb.|03März|04Apr.|05Mai|06Juni|07Juli|08Aug.|09Sept.|10Okt.|11Nov.|12Dez.|', concat('|', substring(., 6, 2))), '|')"/>
  </xsl:template>
  <xsl:template name="date.month-long">
    <xsl:value-of select="substring-before(substring-after('|01Januar|02Februar|03März|04April|05Mai|06Juni|07Juli|08August|09September|10Oktober|11November|12Dezember|', concat('|', substring(., 6, 2))), '|')"/>
  </xsl:template>
  <xsl:template name="instant">
    <xsl:call-template name="date.short"/>, <xsl:value-of select="substring(., 12, 5)"/>
    <xsl:text>&#160;UTC</xsl:text>
  </xsl:template>
  <xsl:template name="number"><xsl:value-of select="translate(format-number(., '#,##0'), ',', '.')"/></xsl:template>
  <xsl:template name="units">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;Einheit</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;Einheiten</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="days">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;Tag</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;Tage</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="months">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;Monat</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;Monate</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="candidates">
    <xsl:choose>
      <xsl:when test=". = '1'">1&#160;Kandidat</xsl:when>
      <xsl:otherwise><xsl:call-template name="number"/>&#160;Kandidaten</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="ordinal"><xsl:value-of select="."/>.</xsl:template>

  <!-- ==== Shell -->

  <xsl:template name="shell.skip">Zum Inhalt</xsl:template>
  <xsl:template name="shell.menu">Menü</xsl:template>
  <xsl:template name="shell.sections">Bereiche</xsl:template>
  <xsl:template name="role.reviewer">Prüfung</xsl:template>
  <xsl:template name="role.catalogue-editor">Katalogpflege</xsl:template>
  <xsl:template name="role.support">Support</xsl:template>
  <xsl:template name="role.admin">Admin</xsl:template>
  <xsl:template name="role.auditor">Revision</xsl:template>
  <xsl:template name="shell.zone">
    <xsl:text>Tage zählen in der Zeitzone des Programms, </xsl:text><xsl:value-of select="."/>
  </xsl:template>
  <xsl:template name="menu.credentials">Credentials</xsl:template>
  <xsl:template name="menu.my-credentials">Meine Zertifizierungen</xsl:template>
  <xsl:template name="menu.upload">Upload Items</xsl:template>
  <xsl:template name="menu.progress">Continuing Education Progress</xsl:template>
  <xsl:template name="menu.exams">Exams</xsl:template>
  <xsl:template name="menu.activities">Continuing Education – View Activities</xsl:template>
  <xsl:template name="menu.profile">Profil</xsl:template>
  <xsl:template name="menu.catalog">Katalog</xsl:template>
  <xsl:template name="menu.offers">Was zählt</xsl:template>
  <xsl:template name="menu.help">Hilfe</xsl:template>
  <xsl:template name="menu.sign-in">Anmelden</xsl:template>
  <xsl:template name="menu.sign-out">Abmelden</xsl:template>

  <!-- ==== Notices: what has just happened -->

  <xsl:template name="notice.activity-recorded">
    <b>Ihre Aktivität ist eingetragen</b><p>Wofür sie zählt, steht unten. Mehr ist nicht zu tun.</p>
  </xsl:template>
  <xsl:template name="notice.activity-amended">
    <b>Ihre Änderungen sind gespeichert</b><p>Die Aktivität zählt weiter ab dem Tag, an dem sie zuerst eingetragen wurde.</p>
  </xsl:template>
  <xsl:template name="notice.activity-withdrawn">
    <b>Die Aktivität ist zurückgezogen</b><p>Sie zählt für nichts mehr. Sie können sie neu eintragen.</p>
  </xsl:template>
  <xsl:template name="notice.renewed">
    <b><xsl:value-of select="@type"/> ist erneuert</b>
    <p>
      <xsl:text>Das neue Ablaufdatum ist der </xsl:text><xsl:apply-templates select="@date" mode="date-long"/>
      <xsl:text>. Heute beginnt ein neuer Zyklus mit 0 Einheiten.</xsl:text>
    </p>
  </xsl:template>
  <xsl:template name="notice.draft-kept">
    <b>Ihr Entwurf ist gespeichert</b><p>Er zählt für nichts, bis Sie ihn einreichen, und kann warten.</p>
  </xsl:template>
  <xsl:template name="notice.drafts-kept">
    <b><xsl:value-of select="@count"/> Entwürfe sind gespeichert, einer für jedes Bild</b>
    <p>Öffnen Sie jeden: Geben Sie ihm einen Namen, und prüfen Sie das Datum. Sie zählen für nichts, bis Sie sie einreichen.</p>
  </xsl:template>
  <xsl:template name="notice.draft-discarded"><b>Der Entwurf ist verworfen</b></xsl:template>
  <xsl:template name="notice.signed-out"><b>Sie sind abgemeldet</b></xsl:template>
  <xsl:template name="notice.session-ended">
    <b>
      <xsl:text>Sie wurden nach </xsl:text>
      <xsl:choose>
        <xsl:when test="@minutes = '1'">1&#160;Minute</xsl:when>
        <xsl:otherwise><xsl:value-of select="@minutes"/>&#160;Minuten</xsl:otherwise>
      </xsl:choose>
      <xsl:text> abgemeldet</xsl:text>
    </b>
    <xsl:if test="@draft">
      <p>Was Sie gerade geschrieben haben, ist als Entwurf gespeichert. Melden Sie sich an, und alles ist wieder da.</p>
    </xsl:if>
  </xsl:template>
  <xsl:template name="notice.password-set">
    <b>Ihr neues Passwort gilt</b><p>Alle anderen Sitzungen wurden beendet.</p>
  </xsl:template>
  <xsl:template name="notice.profile-saved"><b>Ihr Profil ist gespeichert</b></xsl:template>
  <xsl:template name="notice.sessions-ended"><b>Die Sitzung ist beendet</b></xsl:template>
  <xsl:template name="notice.address-asked"><b>Ein Link ist an diese Adresse unterwegs</b><p>Öffnen Sie ihn innerhalb eines Tages, während Sie hier angemeldet sind: Dann ist die Adresse bestätigt. Keine Mail? Sehen Sie im Spam-Ordner nach.</p></xsl:template>
  <xsl:template name="notice.address-confirmed"><b>Die Adresse ist bestätigt</b><p>Sie können sich mit ihr anmelden.</p></xsl:template>
  <xsl:template name="notice.address-main"><b>Die Hauptadresse ist jetzt eine andere</b><p>An beide ging eine Nachricht.</p></xsl:template>
  <xsl:template name="notice.address-removed"><b>Die Adresse ist entfernt</b></xsl:template>
  <xsl:template name="notice.provider-removed"><b>Der Anbieter ist getrennt</b><p>Sie melden sich jetzt mit Ihrem Passwort an. Alle anderen Sitzungen sind beendet.</p></xsl:template>
  <xsl:template name="notice.reset-sent"><b>Wenn wir Sie kennen, ist ein Link unterwegs</b><p>Er gilt einmal, dreißig Minuten lang. Keine Mail? Sehen Sie im Spam-Ordner nach, und versuchen Sie es dann mit der anderen Adresse, die Sie uns vielleicht gegeben haben.</p></xsl:template>
  <xsl:template name="notice.recovery-used">
    <b>Sie haben sich mit einem Ersatzcode angemeldet</b>
    <p>
      <xsl:choose>
        <xsl:when test="not(@count)">Es war der letzte. Erzeugen Sie neue, und richten Sie Ihre App neu ein, wenn sie verloren ist.</xsl:when>
        <xsl:when test="@count = '1'">Einer ist übrig. Erzeugen Sie neue, und richten Sie Ihre App neu ein, wenn sie verloren ist.</xsl:when>
        <xsl:otherwise><xsl:value-of select="@count"/> sind übrig. Wenn Ihre App verloren ist, richten Sie eine andere ein.</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>
  <xsl:template name="notice.second-factor-off"><b>Der zweite Faktor ist abgeschaltet</b><p>Sie melden sich mit dem Passwort allein an.</p></xsl:template>
  <xsl:template name="notice.second-factor-reset"><b>Der zweite Faktor ist entfernt</b><p>Alle Sitzungen dieser Person sind beendet.</p></xsl:template>

  <!-- ==== Marks -->

  <xsl:template name="meter.counted"><xsl:value-of select="@counted"/> angerechnet</xsl:template>
  <xsl:template name="meter.pending"><xsl:value-of select="@pending"/> in Prüfung</xsl:template>
  <xsl:template name="meter.find">noch <xsl:value-of select="@to-find"/> zu finden</xsl:template>
  <xsl:template name="limit.used">
    <xsl:value-of select="@used"/>&#160;von&#160;<xsl:value-of select="@of"/>
  </xsl:template>
  <xsl:template name="limit.pending"><xsl:value-of select="@pending"/> in Prüfung</xsl:template>
  <xsl:template name="limit.none">kein Limit</xsl:template>
  <xsl:template name="axis.today">Heute, <xsl:apply-templates select="@today" mode="day"/></xsl:template>
  <xsl:template name="axis.now">Heute</xsl:template>
  <xsl:template name="lane.active">Aktiv</xsl:template>
  <xsl:template name="lane.grace">Nachfrist läuft</xsl:template>
  <xsl:template name="lane.grace-later">Nachfrist, später</xsl:template>
  <xsl:template name="lane.retake">Examen wiederholbar</xsl:template>
  <xsl:template name="lane.renewed">Wenn heute erneuert</xsl:template>
  <xsl:template name="status.active">Aktiv</xsl:template>
  <xsl:template name="status.grace">In Nachfrist</xsl:template>
  <xsl:template name="status.lapsed">Erloschen</xsl:template>
  <xsl:template name="status.revoked">Widerrufen</xsl:template>
  <xsl:template name="status.retired">Eingestellt</xsl:template>

  <!-- ==== Verdicts: one or two words, then why. Context: @verdict, then the credit or answer -->

  <xsl:template name="verdict.counted">Angerechnet</xsl:template>
  <xsl:template name="verdict.pending">In Prüfung</xsl:template>
  <xsl:template name="verdict.limit">Über dem Limit</xsl:template>
  <xsl:template name="verdict.rejected">Abgelehnt</xsl:template>
  <xsl:template name="verdict.withdrawn">Zurückgezogen</xsl:template>
  <xsl:template name="verdict.not-offered">Nicht angeboten</xsl:template>
  <xsl:template name="verdict.too-early">Zu früh</xsl:template>
  <xsl:template name="verdict.too-old">Zu alt</xsl:template>
  <xsl:template name="verdict.no-cycle">
    <xsl:text>Ohne </xsl:text><xsl:value-of select="ancestor::r:type/@code | ../@type"/>
  </xsl:template>
  <xsl:template name="verdict.not-renewable">Nicht erneuerbar</xsl:template>
  <xsl:template name="verdict.before-cycle">Vor dem Zyklus</xsl:template>
  <xsl:template name="why.counted">
    <xsl:choose>
      <xsl:when test="@of = '1'">Die eine, die in einem Zyklus zählt.</xsl:when>
      <xsl:otherwise>
        <xsl:text>Ihre </xsl:text><xsl:apply-templates select="@nth" mode="ordinal"/>
        <xsl:text> von </xsl:text><xsl:value-of select="@of"/><xsl:text> in diesem Zyklus.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="why.pending">
    <xsl:text>Zählt, sobald sie anerkannt ist.</xsl:text>
    <xsl:if test="@then">
      <xsl:text> Dann: </xsl:text>
      <span class="n">
        <xsl:value-of select="@then"/> von <xsl:value-of select="ancestor::r:cycle/@required | @required"/>
      </span>
      <xsl:choose>
        <xsl:when test="@nth">
          <xsl:text>, Ihre </xsl:text>
          <span class="n">
            <xsl:apply-templates select="@nth" mode="ordinal"/> von <xsl:value-of select="@of"/>
          </span>
          <xsl:text>.</xsl:text>
        </xsl:when>
        <xsl:otherwise>.</xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>
  <xsl:template name="why.limit">
    <xsl:choose>
      <xsl:when test="@of = '1'">
        <xsl:text>Eine zählt in einem Zyklus, und </xsl:text>
        <xsl:choose>
          <xsl:when test="r:instead">„<xsl:value-of select="r:instead"/>“ zählt schon.</xsl:when>
          <xsl:otherwise>eine zählt schon.</xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@of"/> zählen in einem Zyklus, und <xsl:value-of select="@of"/>
        <xsl:text> zählen schon.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="why.rejected">
    <xsl:choose>
      <xsl:when test="@decided">Abgelehnt am <xsl:apply-templates select="@decided" mode="date"/></xsl:when>
      <xsl:when test="r:reason">Abgelehnt</xsl:when>
      <xsl:otherwise>Ein Grund wurde nicht genannt</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="r:reason">: <xsl:value-of select="r:reason"/></xsl:if>
    <xsl:if test="not(r:reason) or substring(r:reason, string-length(r:reason)) != '.'">.</xsl:if>
    <xsl:if test="/r:page/r:viewer/@role = 'candidate'">
      <xsl:text> </xsl:text><a href="/credentials/upload/{@option | ../@option}">Neu eintragen</a>
    </xsl:if>
  </xsl:template>
  <xsl:template name="why.withdrawn">
    <xsl:text>Sie haben sie</xsl:text>
    <xsl:if test="@decided"> am <xsl:apply-templates select="@decided" mode="date"/></xsl:if>
    <xsl:text> zurückgezogen.</xsl:text>
  </xsl:template>
  <xsl:template name="why.not-offered">Diese Art gab an jenem Tag keine Einheiten.</xsl:template>
  <xsl:template name="why.too-early">
    <xsl:text>Aktivitäten zählen ab dem </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="why.too-old">
    <xsl:text>Sie wurde mehr als </xsl:text>
    <xsl:apply-templates select="@max-age-months" mode="months"/><xsl:text> nach ihrem Datum eingetragen.</xsl:text>
  </xsl:template>
  <xsl:template name="why.no-cycle">Am Tag des Eintrags war nichts von diesem Typ vorhanden.</xsl:template>
  <xsl:template name="why.not-renewable">Am Tag des Eintrags war alles, was von diesem Typ vorhanden war, eingestellt.</xsl:template>
  <xsl:template name="why.before-cycle">Sie fand statt, bevor dieser Zyklus begann.</xsl:template>

  <!-- ==== Continuing Education Progress -->

  <xsl:template name="progress.title">Continuing Education Progress</xsl:template>
  <xsl:template name="progress.as-of">
    <xsl:text>Stand </xsl:text><xsl:apply-templates select="@as-of" mode="date"/>
    <xsl:text>, mit allen Einträgen</xsl:text>
  </xsl:template>
  <xsl:template name="progress.none">Sie haben noch keine Zertifizierung</xsl:template>
  <xsl:template name="progress.none-more">Bestehen Sie ein Examen; dann sagt diese Seite, was die Zertifizierung erneuert. Die Examen stehen im Katalog. Haben Sie schon eines bestanden, steht es vielleicht unter einer anderen Ihrer Adressen: Melden Sie sich mit dieser an.</xsl:template>
  <xsl:template name="progress.see-catalog">Zum Katalog</xsl:template>
  <xsl:template name="answer.grace">
    <xsl:value-of select="@code"/><xsl:text> braucht</xsl:text><xsl:call-template name="answer.by"/>
    <xsl:text> noch </xsl:text><xsl:apply-templates select="@remaining" mode="units"/>
    <span>
      <xsl:choose>
        <xsl:when test="@next-count = '1'">, sonst erlischt <xsl:apply-templates select="@next" mode="code"/><xsl:text>.</xsl:text></xsl:when>
        <xsl:otherwise>, sonst erlöschen <xsl:value-of select="@next-count"/>&#160;Zertifizierungen.</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>
  <xsl:template name="answer.due">
    <xsl:value-of select="@code"/><xsl:text> braucht</xsl:text><xsl:call-template name="answer.by"/>
    <xsl:text> noch </xsl:text><xsl:apply-templates select="@remaining" mode="units"/>
    <span>
      <xsl:choose>
        <xsl:when test="@next-count = '1'">; dann läuft <xsl:apply-templates select="@next" mode="code"/><xsl:text> ab.</xsl:text></xsl:when>
        <xsl:otherwise>; dann laufen <xsl:value-of select="@next-count"/>&#160;Zertifizierungen ab.</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>
  <xsl:template name="answer.calm">
    <xsl:value-of select="@code"/> ist sicher bis zum <xsl:apply-templates select="@renew-by" mode="date-long"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="answer.retired">
    <xsl:text>Alles, was Sie von </xsl:text><xsl:value-of select="@code"/><xsl:text> haben, ist eingestellt</xsl:text>
    <span>; es behält seinen Wert, bis es abläuft.</span>
  </xsl:template>
  <xsl:template name="answer.over">
    <xsl:text>Sie haben von </xsl:text><xsl:value-of select="@code"/><xsl:text> nichts mehr</xsl:text>
    <span>; ein bestandenes Examen ist der neue Anfang.</span>
  </xsl:template>
  <xsl:template name="progress.cycle-first">
    <xsl:text>Zyklus </xsl:text><xsl:value-of select="r:cycle[1]/@number"/>
    <xsl:text>, kein früherer Zyklus</xsl:text>
  </xsl:template>
  <xsl:template name="progress.history">
    <xsl:choose>
      <xsl:when test="@prior-cycles = '1'">Verlauf: 1 früherer Zyklus</xsl:when>
      <xsl:otherwise>Verlauf: <xsl:value-of select="@prior-cycles"/> frühere Zyklen</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="progress.to-go">
    <b><xsl:value-of select="@remaining"/></b><xsl:text> von </xsl:text><xsl:apply-templates select="@required" mode="units"/>
    <xsl:choose>
      <xsl:when test="@remaining = '1'"> fehlt noch</xsl:when>
      <xsl:otherwise> fehlen noch</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="progress.renew-by">Erneuern bis</xsl:template>
  <xsl:template name="progress.days-left">
    <xsl:choose>
      <xsl:when test="@days-left = '0'">Heute ist der letzte Tag, bis zu seinem Ende in </xsl:when>
      <xsl:otherwise>Noch <xsl:apply-templates select="@days-left" mode="days"/>, bis zum Ende jenes Tages in </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="/r:page/r:portal/@time-zone"/><xsl:text>. </xsl:text>
  </xsl:template>
  <xsl:template name="progress.others">
    <xsl:choose>
      <xsl:when test="@others = '1'"> Ihre andere läuft länger.</xsl:when>
      <xsl:when test="@others != '0'"> Ihre <xsl:value-of select="@others"/> anderen laufen länger.</xsl:when>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="progress.deadline-grace">
    <xsl:call-template name="progress.days-left"/>
    <xsl:choose>
      <!-- the page of another certification of the type does not have it -->
      <xsl:when test="@next-count = '1' and not(r:certification[@code = current()/@next])">
        <xsl:apply-templates select="@next" mode="code"/><xsl:text> ist abgelaufen; die Nachfrist endet an jenem Tag.</xsl:text>
      </xsl:when>
      <xsl:when test="@next-count = '1'">
        <xsl:apply-templates select="@next" mode="code"/><xsl:text> ist am </xsl:text>
        <xsl:apply-templates select="r:certification[@code = current()/@next]/@expires" mode="date"/>
        <xsl:text> abgelaufen; die Nachfrist endet an jenem Tag.</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@next-count"/><xsl:text>&#160;Zertifizierungen sind abgelaufen; ihre Nachfrist endet an jenem Tag.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="progress.others"/>
  </xsl:template>
  <xsl:template name="progress.deadline">
    <xsl:call-template name="progress.days-left"/>
    <xsl:choose>
      <xsl:when test="@next-count = '1'">
        <xsl:apply-templates select="@next" mode="code"/><xsl:text> läuft an jenem Tag ab.</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@next-count"/>&#160;Zertifizierungen laufen an jenem Tag ab.</xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="progress.others"/>
  </xsl:template>
  <xsl:template name="progress.limits">Limits in diesem Zyklus</xsl:template>
  <xsl:template name="progress.way">
    <b>
      <xsl:choose>
        <xsl:when test="@activities = '1'">Ein Eintrag genügt: </xsl:when>
        <xsl:otherwise><xsl:value-of select="@activities"/> Einträge genügen: </xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="r:take" mode="way"/>
      <xsl:text>.</xsl:text>
    </b>
    <xsl:if test="../../@pending != '0' and ../../@to-find != '0'">
      <xsl:text> Wird alles anerkannt, was in Prüfung ist, </xsl:text>
      <xsl:choose>
        <xsl:when test="../../@to-find = '1'">genügt 1&#160;Einheit.</xsl:when>
        <xsl:otherwise>genügen <xsl:apply-templates select="../../@to-find" mode="units"/>.</xsl:otherwise>
      </xsl:choose>
    </xsl:if>
    <xsl:if test="../../@to-find = '0'"> Was in Prüfung ist, genügt, sobald es anerkannt ist.</xsl:if>
  </xsl:template>
  <xsl:template name="progress.take"><xsl:if test="@times != '1'"><xsl:value-of select="@times"/> × </xsl:if><xsl:value-of select="@option-name"/></xsl:template>
  <xsl:template name="progress.and"> und </xsl:template>
  <xsl:template name="progress.wait">
    <b>Es eilt nicht.</b>
    <xsl:choose>
      <xsl:when test="r:date[1]/@now-days = '0'"> Heute erneuert, ändert sich kein Ablaufdatum; am letzten Tag, dem </xsl:when>
      <xsl:otherwise> Heute erneuert, rücken die Ablaufdaten um <xsl:apply-templates select="r:date[1]/@now-days" mode="days"/> weiter; am letzten Tag, dem </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="../@renew-by" mode="date-long"/><xsl:text>, um </xsl:text>
    <xsl:apply-templates select="r:date[1]/@last-days" mode="days"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="progress.no-hurry">
    <b>Es eilt nicht.</b><xsl:text> Eine frühe Erneuerung würde Zeit verschenken.</xsl:text>
  </xsl:template>
  <xsl:template name="progress.retired-keep">
    <b>Hier kann nichts erneuert werden.</b>
    <xsl:text> Die Einheiten bleiben für eine Nachfolgerin, solange gilt, was Sie haben.</xsl:text>
  </xsl:template>
  <xsl:template name="progress.upload">Aktivität eintragen</xsl:template>
  <xsl:template name="progress.certification">Zertifizierung</xsl:template>
  <xsl:template name="progress.time">Zeit</xsl:template>
  <xsl:template name="progress.expires">Läuft ab</xsl:template>
  <xsl:template name="progress.if-renewed">Wenn heute erneuert</xsl:template>
  <xsl:template name="progress.then">Dann</xsl:template>
  <xsl:template name="progress.cycle">Zyklus <xsl:value-of select="@number"/></xsl:template>
  <xsl:template name="progress.cycle-since">
    <xsl:text>seit </xsl:text><xsl:apply-templates select="@starts" mode="date"/>
    <xsl:text>; ein Quadrat ist 10 Einheiten</xsl:text>
  </xsl:template>
  <xsl:template name="progress.cycle-next">Zyklus <xsl:value-of select="@next"/> beginnt bei 0</xsl:template>
  <xsl:template name="progress.grace-to">
    <xsl:text>Nachfrist bis </xsl:text><b class="n"><xsl:apply-templates select="@grace-ends" mode="date"/></b>
  </xsl:template>
  <xsl:template name="progress.retake-from">
    <xsl:text>Wiederholung ab </xsl:text><xsl:apply-templates select="@retake-from" mode="date"/>
  </xsl:template>
  <xsl:template name="progress.retake-open">Examen wiederholbar</xsl:template>
  <xsl:template name="progress.retired-since">
    <xsl:text>eingestellt seit </xsl:text><xsl:apply-templates select="@retired" mode="date"/>
    <xsl:if test="@successor">; jetzt <xsl:apply-templates select="@successor" mode="code"/></xsl:if>
  </xsl:template>
  <xsl:template name="progress.retires">
    <xsl:text>wird am </xsl:text><xsl:apply-templates select="@retires" mode="date"/><xsl:text> eingestellt</xsl:text>
  </xsl:template>
  <xsl:template name="progress.lapsed">erloschen; nur das Examen bringt sie zurück</xsl:template>
  <xsl:template name="progress.revoked">widerrufen; nur das Examen bringt sie zurück</xsl:template>
  <xsl:template name="progress.gain">
    <xsl:text>+</xsl:text><xsl:apply-templates select="@renewed-days" mode="days"/>
  </xsl:template>
  <xsl:template name="progress.no-gain">bleibt, wie es ist</xsl:template>
  <xsl:template name="progress.not-renewable">nicht erneuerbar</xsl:template>
  <xsl:template name="progress.entries">Ihre Einträge in diesem Zyklus</xsl:template>
  <xsl:template name="progress.no-entries">Noch kein Eintrag in diesem Zyklus.</xsl:template>
  <xsl:template name="progress.folded">
    <xsl:choose>
      <xsl:when test="@entries = '1'">1 Eintrag</xsl:when>
      <xsl:otherwise><xsl:value-of select="@entries"/> Einträge</xsl:otherwise>
    </xsl:choose>
    <xsl:text> in diesem Zyklus: </xsl:text><xsl:value-of select="@entries-counted"/><xsl:text> angerechnet</xsl:text>
    <xsl:if test="@entries-pending != '0'">, <xsl:value-of select="@entries-pending"/> in Prüfung</xsl:if>
    <xsl:if test="@entries-zero != '0'">, <xsl:value-of select="@entries-zero"/> nicht angerechnet</xsl:if>
  </xsl:template>
  <xsl:template name="entry.date">Datum</xsl:template>
  <xsl:template name="entry.activity">Aktivität</xsl:template>
  <xsl:template name="entry.what">Wofür sie zählt, und warum</xsl:template>
  <xsl:template name="entry.units">Einheiten</xsl:template>
  <xsl:template name="entry.total">Summe</xsl:template>
  <xsl:template name="entry.entered">
    <xsl:text>eingetragen </xsl:text><xsl:apply-templates select="@entered" mode="date"/>
  </xsl:template>
  <xsl:template name="progress.outside">
    <xsl:choose>
      <xsl:when test="@entries = '1'">1 Eintrag</xsl:when>
      <xsl:otherwise><xsl:value-of select="@entries"/> Einträge</xsl:otherwise>
    </xsl:choose>
    <xsl:text> außerhalb eines Zyklus</xsl:text>
  </xsl:template>
  <xsl:template name="progress.outside-why">Eingetragen, während nichts von diesem Typ vorhanden war.</xsl:template>

  <!-- ==== The plan -->

  <xsl:template name="plan.title">Der Plan</xsl:template>
  <xsl:template name="menu.plan">Plan</xsl:template>
  <xsl:template name="plan.as-of">
    <xsl:text>Stand </xsl:text><xsl:apply-templates select="@as-of" mode="date"/><xsl:text>, nach den Regeln von heute</xsl:text>
  </xsl:template>
  <xsl:template name="plan.none">Es gibt nichts zu erneuern.</xsl:template>
  <xsl:template name="plan.none-held">Sie haben nichts, was erneuert werden kann</xsl:template>
  <xsl:template name="plan.none-more">Sobald Sie eine aktuelle Zertifizierung haben, sagt diese Seite, was mindestens nötig ist, um sie zu erneuern, und bis wann. Die Examen stehen im Katalog.</xsl:template>
  <xsl:template name="plan.activities">
    <xsl:choose>
      <xsl:when test="@activities = '1'">1 Aktivität</xsl:when>
      <xsl:otherwise><xsl:value-of select="@activities"/> Aktivitäten</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.does">
    <xsl:choose>
      <xsl:when test="@activities = '1'">; eine Aktivität genügt</xsl:when>
      <xsl:otherwise>; <xsl:call-template name="plan.activities"/> genügen</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.answer-now">
    <xsl:value-of select="@code"/><xsl:text>: jetzt erneuern</xsl:text>
    <xsl:apply-templates select="r:plan/r:way[1]" mode="plan-does"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.answer-wait">
    <xsl:value-of select="@code"/><xsl:text>: warten bis zum </xsl:text><xsl:apply-templates select="@renew-by" mode="date-long"/>
    <span><xsl:text>. Eine frühe Erneuerung würde Zeit verschenken.</xsl:text></span>
  </xsl:template>
  <xsl:template name="plan.units-by">
    <xsl:value-of select="@code"/><xsl:text>: </xsl:text><xsl:apply-templates select="@remaining" mode="units"/>
    <xsl:text> bis zum </xsl:text><xsl:apply-templates select="@renew-by" mode="date-long"/>
  </xsl:template>
  <xsl:template name="plan.days-left">
    <xsl:choose>
      <xsl:when test="@days-left = '0'">Heute ist der letzte Tag, bis zu seinem Ende in </xsl:when>
      <xsl:otherwise>Noch <xsl:apply-templates select="@days-left" mode="days"/>, bis zum Ende jenes Tages in </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="/r:page/r:portal/@time-zone"/>
  </xsl:template>
  <xsl:template name="plan.question">Jetzt erneuern oder warten?</xsl:template>
  <xsl:template name="plan.now">Jetzt.</xsl:template>
  <xsl:template name="plan.wait">Warten.</xsl:template>
  <xsl:template name="plan.now-why">
    <xsl:text>Bis zum letzten Tag zu warten rückt das Datum von </xsl:text><xsl:apply-templates select="@next" mode="code"/>
    <xsl:text> um </xsl:text><xsl:apply-templates select="@waiting" mode="days"/>
    <xsl:text> weiter und lässt keine Zeit, falls etwas schiefgeht.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.grace-why">
    <xsl:if test="@days-left != '0'">Bis zum letzten Tag zu warten rückt jedes Datum um <xsl:apply-templates select="@waiting" mode="days"/> weiter. </xsl:if>
    <xsl:choose>
      <xsl:when test="@days-left = '0'">Heute ist der letzte Tag der Nachfrist.</xsl:when>
      <xsl:when test="@next-count = '1'">
        <xsl:text>Bis dahin bleibt </xsl:text><xsl:apply-templates select="@next" mode="code"/><xsl:text> in der Nachfrist und erlischt einen Tag nach dem </xsl:text>
        <xsl:apply-templates select="@renew-by" mode="date-long"/><xsl:text>.</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>Bis dahin bleiben </xsl:text><xsl:value-of select="@next-count"/><xsl:text>&#160;Zertifizierungen in der Nachfrist und erlöschen einen Tag nach dem </xsl:text>
        <xsl:apply-templates select="@renew-by" mode="date-long"/><xsl:text>.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.wait-why">
    <xsl:text>Heute erneuert, läuft </xsl:text><xsl:apply-templates select="@next" mode="code"/><xsl:text> um </xsl:text>
    <xsl:apply-templates select="r:plan/r:date[@certification = current()/@next]/@now-days" mode="days"/>
    <xsl:text> länger als jetzt; am letzten Tag erneuert, um </xsl:text>
    <xsl:apply-templates select="r:plan/r:date[@certification = current()/@next]/@last-days" mode="days"/>
    <xsl:text>. Behalten Sie den letzten Eintrag als Entwurf und reichen Sie ihn kurz vorher ein.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.draft">
    <xsl:text>Ihr Entwurf </xsl:text><a href="/credentials/drafts/{@draft}"><xsl:value-of select="r:title"/></a>
    <xsl:text> (</xsl:text><xsl:value-of select="@option-name"/><xsl:text>) würde </xsl:text><xsl:value-of select="@type"/>
    <xsl:choose>
      <xsl:when test="@pending = 'true'"> erneuern, sobald er eingereicht und anerkannt ist.</xsl:when>
      <xsl:otherwise> an dem Tag erneuern, an dem er eingereicht wird.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.today">Heute erneuert</xsl:template>
  <xsl:template name="plan.last-day">Am letzten Tag</xsl:template>
  <xsl:template name="plan.key-today">Heute erneuert</xsl:template>
  <xsl:template name="plan.key-last">
    <xsl:text>Am letzten Tag erneuert, </xsl:text><xsl:apply-templates select="@renew-by" mode="date"/>
  </xsl:template>
  <xsl:template name="plan.ways">
    <xsl:choose>
      <xsl:when test="r:way[2]">Die kürzesten Wege</xsl:when>
      <xsl:otherwise>Der kürzeste Weg</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.no-way">Ein kürzester Weg lässt sich nicht nennen: Die Limits lassen keinen zu, oder es fehlen zu viele Aktivitäten. Alles im Katalog, was noch zählt, bringt Sie näher.</xsl:template>
  <xsl:template name="plan.free">Ohne Limit, und ohne auf eine Veranstaltung zu warten.</xsl:template>
  <xsl:template name="plan.beyond">
    <xsl:apply-templates select="@beyond" mode="units"/><xsl:text> mehr als nötig: Nichts wird übertragen.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.by">
    <xsl:text>Einzutragen bis zum </xsl:text><xsl:apply-templates select="@by" mode="date"/>
    <xsl:text>; zählt, wenn sie am </xsl:text><xsl:apply-templates select="@since" mode="date"/><xsl:text> oder später stattfand.</xsl:text>
  </xsl:template>
  <xsl:template name="plan.find">Was dafür zählt<span class="hide">: <xsl:value-of select="@option-name"/></span></xsl:template>
  <xsl:template name="plan.nth">
    <xsl:choose>
      <xsl:when test="@of = '1'">Die eine, die in einem Zyklus zählt.</xsl:when>
      <xsl:otherwise>Ihre <span class="n"><xsl:apply-templates select="@nth" mode="ordinal"/> von <xsl:value-of select="@of"/></span> in diesem Zyklus.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="plan.together">Alle zusammen</xsl:template>
  <xsl:template name="plan.together-more">Eine Aktivität zählt für alle Typen zugleich. Diese Wege erneuern alle, bis zum frühesten ihrer letzten Tage.</xsl:template>

  <!-- ==== My credentials, one credential, history -->

  <xsl:template name="credentials.title">Meine Zertifizierungen</xsl:template>
  <xsl:template name="credentials.expires">Läuft ab</xsl:template>
  <xsl:template name="credentials.designations">Auszeichnungen</xsl:template>
  <xsl:template name="credentials.held-since">
    <xsl:text>vorhanden seit </xsl:text><xsl:apply-templates select="@since" mode="date"/>
  </xsl:template>
  <xsl:template name="credentials.not-held">nicht vorhanden</xsl:template>
  <xsl:template name="credential.title">
    <xsl:value-of select="r:progress/r:type/r:certification/@code"/>
  </xsl:template>
  <xsl:template name="credential.active">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> ist aktiv bis zum </xsl:text>
    <xsl:apply-templates select="@expires" mode="date-long"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="credential.grace">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> ist bis zum </xsl:text>
    <xsl:apply-templates select="@grace-ends" mode="date-long"/><xsl:text> in der Nachfrist</xsl:text><span>, dann erlischt sie.</span>
  </xsl:template>
  <xsl:template name="credential.lapsed">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> ist erloschen</xsl:text>
    <span>: Sie lief am <xsl:apply-templates select="@expires" mode="date-long"/> ab.</span>
  </xsl:template>
  <xsl:template name="credential.revoked">
    <xsl:apply-templates select="@code" mode="code"/><xsl:text> ist widerrufen.</xsl:text>
  </xsl:template>
  <xsl:template name="credential.exam">Examen</xsl:template>
  <xsl:template name="credential.awarded">Verliehen</xsl:template>
  <xsl:template name="credential.number">Prüfnummer</xsl:template>
  <xsl:template name="credential.retake">Statt Einheiten</xsl:template>
  <xsl:template name="credential.retake-from">
    <xsl:text>das Examen wiederholen, ab </xsl:text><xsl:apply-templates select="@retake-from" mode="date"/>
  </xsl:template>
  <xsl:template name="history.title">Verlauf</xsl:template>
  <xsl:template name="history.count">
    <xsl:choose>
      <xsl:when test="@prior-cycles = '1'"><xsl:value-of select="@code"/> hat 1 früheren Zyklus.</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@code"/> hat <xsl:value-of select="@prior-cycles"/>
        <xsl:text> frühere Zyklen.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="history.none"><xsl:value-of select="@code"/> hat noch keinen früheren Zyklus.</xsl:template>
  <xsl:template name="history.lead">Jeder Zyklus mit seinen Einträgen, der neueste zuerst. Hier wird nie etwas entfernt.</xsl:template>
  <xsl:template name="history.open">offen</xsl:template>
  <xsl:template name="history.renewed">
    <xsl:text>erneuert am </xsl:text><xsl:apply-templates select="@ends" mode="date"/>
  </xsl:template>
  <xsl:template name="history.lapsed">
    <xsl:text>erloschen am </xsl:text><xsl:apply-templates select="@ends" mode="date"/>
  </xsl:template>
  <xsl:template name="history.span">seit <xsl:apply-templates select="@starts" mode="date"/></xsl:template>
  <xsl:template name="history.span-closed">
    <xsl:apply-templates select="@starts" mode="date"/> bis <xsl:apply-templates select="@ends" mode="date"/>
  </xsl:template>
  <xsl:template name="history.units">
    <b class="n"><xsl:value-of select="@counted"/> von <xsl:apply-templates select="@required" mode="units"/></b>
    <xsl:text> angerechnet</xsl:text>
  </xsl:template>
  <xsl:template name="events.title">Verleihungen, Verlängerungen, Widerrufe</xsl:template>
  <xsl:template name="events.what">Was geschah</xsl:template>
  <xsl:template name="events.came">Was daraus wurde</xsl:template>
  <xsl:template name="event.exam">Examen bestanden</xsl:template>
  <xsl:template name="event.upgrade">Upgrade</xsl:template>
  <xsl:template name="event.import">Aus dem früheren System übernommen</xsl:template>
  <xsl:template name="event.extension">Verlängerung</xsl:template>
  <xsl:template name="event.revocation">Widerruf</xsl:template>
  <xsl:template name="came.awarded">
    <xsl:text>Verliehen</xsl:text>
    <xsl:if test="@expires">, bis <xsl:apply-templates select="@expires" mode="date"/></xsl:if>
  </xsl:template>
  <xsl:template name="came.renewed">
    <xsl:text>Erneuert</xsl:text>
    <xsl:if test="@expires">, bis <xsl:apply-templates select="@expires" mode="date"/></xsl:if>
  </xsl:template>
  <xsl:template name="came.retired">Nichts: Die Zertifizierung war eingestellt</xsl:template>
  <xsl:template name="came.too-early">Nichts: Die Wiederholung kam zu früh</xsl:template>
  <xsl:template name="came.held">Nichts: Sie war schon vorhanden</xsl:template>
  <xsl:template name="came.extended">
    <xsl:text>Verlängert</xsl:text>
    <xsl:if test="@expires"> bis <xsl:apply-templates select="@expires" mode="date"/></xsl:if>
  </xsl:template>
  <xsl:template name="came.revoked">Widerrufen</xsl:template>
  <xsl:template name="came.no-effect">Nichts: Kein Datum wurde dadurch besser</xsl:template>

  <!-- ==== Upload Items and drafts -->

  <xsl:template name="step.item">1. Art</xsl:template>
  <xsl:template name="step.details">2. Angaben und Nachweis</xsl:template>
  <xsl:template name="step.submit">3. Prüfen und einreichen</xsl:template>
  <xsl:template name="upload.title">Upload Items</xsl:template>
  <xsl:template name="upload.question">Was haben Sie gemacht?</xsl:template>
  <xsl:template name="upload.lead-nothing-held">Sie haben keine Zertifizierung, die erneuert werden kann: Was Sie jetzt eintragen, zählt für nichts.</xsl:template>
  <xsl:template name="upload.lead">Wählen Sie die Art. Unter jeder steht, wofür eine weitere heute zählen würde.</xsl:template>
  <xsl:template name="upload.next">Weiter</xsl:template>
  <xsl:template name="upload.drafts">Ihre Entwürfe</xsl:template>
  <xsl:template name="upload.drafts-lead">Ein Entwurf zählt erst, wenn er eingereicht ist.</xsl:template>
  <xsl:template name="upload.drafts-tick">Kreuzen Sie an, was eingereicht werden soll. Die Entwürfe zählen einzeln, in der Reihenfolge, in der Sie sie begonnen haben; was nicht vollständig ist, bleibt ein Entwurf.</xsl:template>
  <xsl:template name="upload.together">Zusammen zählen die angekreuzten für</xsl:template>
  <xsl:template name="upload.submit">Angekreuzte einreichen</xsl:template>
  <xsl:template name="upload.weigh">Neu ausrechnen</xsl:template>
  <xsl:template name="draft.open">Öffnen</xsl:template>
  <xsl:template name="draft.no-day">noch ohne Datum</xsl:template>
  <xsl:template name="outcomes.entered">
    <xsl:choose>
      <xsl:when test="@entered = '0'">Nichts wurde eingetragen</xsl:when>
      <xsl:when test="@entered = '1'">1 Aktivität ist eingetragen</xsl:when>
      <xsl:otherwise><xsl:value-of select="@entered"/> Aktivitäten sind eingetragen</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="outcomes.kept">
    <xsl:choose>
      <xsl:when test="@kept = '1'">1 Entwurf konnte nicht eingereicht werden. Nichts davon ist verloren.</xsl:when>
      <xsl:otherwise><xsl:value-of select="@kept"/> Entwürfe konnten nicht eingereicht werden. Nichts davon ist verloren.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="outcomes.renewed"><xsl:value-of select="@type"/> ist erneuert. Das neue Ablaufdatum ist der <xsl:apply-templates select="@date" mode="date-long"/>.</xsl:template>
  <xsl:template name="outcome.entered">Eingetragen.</xsl:template>
  <xsl:template name="outcome.draft">Noch ein Entwurf.</xsl:template>
  <xsl:template name="outcome.gone">Ein Entwurf, den es nicht mehr gibt.</xsl:template>
  <xsl:template name="upload.would-count"><xsl:apply-templates select="@units" mode="units"/></xsl:template>
  <xsl:template name="upload.would-wait">
    <xsl:apply-templates select="@units" mode="units"/><xsl:text>, sobald anerkannt</xsl:text>
  </xsl:template>
  <xsl:template name="option.limit">
    <xsl:choose>
      <xsl:when test="@limit = '1'">Eine zählt in einem Zyklus.</xsl:when>
      <xsl:otherwise><xsl:value-of select="@limit"/> zählen in einem Zyklus.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="option.on-acceptance">Zählt, sobald sie nach einer Prüfung anerkannt ist.</xsl:template>
  <xsl:template name="upload.keep">Behalten und ansehen</xsl:template>
  <xsl:template name="upload.keep-why">Noch wird nichts eingereicht: Was Sie geschrieben haben, wird ein Entwurf, und der sagt, wofür er zählen wird.</xsl:template>
  <xsl:template name="upload.refused">Nicht alles konnte so gespeichert werden, wie es gesendet wurde</xsl:template>
  <xsl:template name="draft.title">Entwurf</xsl:template>
  <xsl:template name="draft.amends">Damit ändern Sie eine Aktivität, die Sie schon eingetragen haben. Bis Sie die Änderung speichern, bleibt sie, wie sie ist.</xsl:template>
  <xsl:template name="draft.see-activity">Die Aktivität ansehen, wie sie jetzt ist</xsl:template>
  <xsl:template name="draft.changes">Ändert eine Aktivität, die Sie eingetragen haben</xsl:template>
  <xsl:template name="draft.unnamed">Noch ohne Namen</xsl:template>
  <xsl:template name="draft.saved">
    <xsl:text>gespeichert am </xsl:text><xsl:apply-templates select="@saved" mode="instant"/>
  </xsl:template>
  <xsl:template name="draft.ready">Kann eingereicht werden. Er zählt ab dem Tag, an dem Sie es tun.</xsl:template>
  <xsl:template name="draft.not-ready">Noch nicht vollständig. Was da ist, ist gespeichert.</xsl:template>
  <xsl:template name="draft.submit">Einreichen</xsl:template>
  <xsl:template name="draft.save">Entwurf speichern</xsl:template>
  <xsl:template name="draft.discard">Verwerfen</xsl:template>
  <xsl:template name="draft.stays">
    <xsl:text>Entwurf gespeichert am </xsl:text><xsl:apply-templates select="@saved" mode="instant"/>
    <xsl:text>. Er bleibt, bis Sie ihn einreichen oder verwerfen, auch wenn Sie abgemeldet werden.</xsl:text>
  </xsl:template>
  <xsl:template name="drop.title">Bilder hier ablegen oder auswählen</xsl:template>
  <xsl:template name="drop.take">Bild aufnehmen oder auswählen</xsl:template>
  <xsl:template name="drop.kinds">PNG, JPEG, WebP oder GIF, jedes bis zu 10&#160;MiB. Ein bis fünf für eine Aktivität.</xsl:template>
  <xsl:template name="drop.camera">Mit der Kamera</xsl:template>
  <xsl:template name="drop.paste">Sie können sie auch einfügen.</xsl:template>
  <xsl:template name="drop.sending">Wird gesendet. Bitte bleiben Sie auf dieser Seite.</xsl:template>
  <xsl:template name="drop.failed">Es kam nicht an</xsl:template>
  <xsl:template name="drop.failed-why">Die Verbindung brach ab, oder das Portal ist ausgelastet. Nichts ist verloren: Alles ist noch hier.</xsl:template>
  <xsl:template name="drop.again">Noch einmal versuchen</xsl:template>
  <xsl:template name="drop.kept">{before}. Wird so gesendet.</xsl:template>
  <xsl:template name="drop.shrunk">{before}, verkleinert auf {after}.</xsl:template>
  <xsl:template name="drop.kind">Das ist kein Bild. Machen Sie einen Screenshot davon, und fügen Sie den hinzu.</xsl:template>
  <xsl:template name="drop.large">Es ist größer als 10&#160;MiB: {before}. Machen Sie einen Screenshot davon, und fügen Sie den hinzu.</xsl:template>
  <xsl:template name="drop.remove">Entfernen</xsl:template>
  <xsl:template name="count.left">Noch verfügbare Zeichen: {n}</xsl:template>
  <xsl:template name="example.show">Ein Beispiel ansehen</xsl:template>
  <xsl:template name="example.marks">1 ist Ihr Name, 2 worum es ging, 3 der Tag. Nachweise in jeder Sprache sind gut.</xsl:template>
  <xsl:template name="example.any">Zeichnung einer Bestätigung: Sie nennt Sie, den Kurs oder die Veranstaltung, und den Tag.</xsl:template>
  <xsl:template name="example.coursework">Zeichnung eines Screenshots aus einem Lernprofil: oben rechts Ihr Name, der Name des Kurses, alles erledigt, und der Tag, an dem er abgeschlossen wurde.</xsl:template>
  <xsl:template name="example.global-event">Zeichnung der Anmeldung zu einer Veranstaltung: ihr Name, Ihr Name als Teilnehmer, und ihre Tage.</xsl:template>
  <xsl:template name="example.local-event">Zeichnung der Seite einer lokalen Veranstaltung: ihr Name, ihr Tag, und dass Sie teilnehmen, mit Ihrem Namen.</xsl:template>
  <xsl:template name="example.presenting">Zeichnung des Programms einer Veranstaltung: ihr Tag, und darin Ihr Vortrag mit Ihrem Namen.</xsl:template>
  <xsl:template name="image.number">Bild <xsl:value-of select="@number"/></xsl:template>
  <xsl:template name="image.remove">
    <span class="hide">Bild <xsl:value-of select="@number"/><xsl:text> </xsl:text></span><xsl:text>Entfernen</xsl:text>
  </xsl:template>
  <xsl:template name="image.facts">
    <xsl:value-of select="translate(substring-after(@media-type, '/'), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
    <xsl:if test="@width">
      <xsl:text>, </xsl:text>
      <span class="n"><xsl:value-of select="@width"/> × <xsl:value-of select="@height"/></span>
    </xsl:if>
    <xsl:text>, </xsl:text>
    <xsl:choose>
      <xsl:when test="@kilobytes"><xsl:value-of select="@kilobytes"/>&#160;kB</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@bytes" mode="number"/>&#160;Bytes</xsl:otherwise>
    </xsl:choose>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="image.kept">Gespeichert.</xsl:template>

  <!-- ==== What it will count for -->

  <xsl:template name="worth.title">Wofür sie zählen wird</xsl:template>
  <xsl:template name="worth.when">
    <xsl:text>Eingereicht bis zum Ende des heutigen Tages, </xsl:text><span class="n"><xsl:apply-templates select="@entered" mode="date"/>, <xsl:value-of select="/r:page/r:portal/@time-zone"/></span>
    <xsl:if test="@date != @entered">
      <xsl:text>; stattgefunden am </xsl:text><xsl:apply-templates select="@date" mode="date"/>
    </xsl:if>
  </xsl:template>
  <xsl:template name="worth.nothing-held">Sie haben keine Zertifizierung, für die sie zählen könnte.</xsl:template>
  <xsl:template name="worth.zero">0 Einheiten</xsl:template>
  <xsl:template name="worth.once-accepted">
    <xsl:apply-templates select="@units" mode="units"/><xsl:text>, sobald anerkannt</xsl:text>
  </xsl:template>
  <xsl:template name="worth.stays">
    <xsl:text>Es bleibt bei </xsl:text>
    <span class="n"><xsl:value-of select="@before"/> von <xsl:value-of select="@required"/></span>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.moves">
    <xsl:text>Von </xsl:text><xsl:value-of select="@before"/><xsl:text> auf </xsl:text>
    <span class="n"><xsl:value-of select="@after"/> von <xsl:value-of select="@required"/></span>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.then">
    <xsl:value-of select="@then"/><xsl:text>, sobald die in Prüfung anerkannt sind.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.next">
    <xsl:choose>
      <xsl:when test="@next = '1'">1&#160;weitere Einheit zählt im nächsten Zyklus.</xsl:when>
      <xsl:otherwise>Weitere <xsl:apply-templates select="@next" mode="units"/> zählen im nächsten Zyklus.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="worth.too-old">
    <xsl:text>Sie würde mehr als </xsl:text>
    <xsl:apply-templates select="@max-age-months" mode="months"/><xsl:text> nach ihrem Datum eingetragen.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.no-cycle">
    <xsl:text>Sie haben heute von </xsl:text><xsl:value-of select="@type"/>
    <xsl:text> nichts, wofür sie zählen könnte.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.not-renewable">
    <xsl:text>Alles, was Sie von </xsl:text><xsl:value-of select="@type"/>
    <xsl:text> haben, ist eingestellt.</xsl:text>
  </xsl:template>
  <xsl:template name="worth.renews">
    <xsl:choose>
      <xsl:when test="@verdict = 'pending'">
        <xsl:value-of select="@type"/><xsl:text> wird erneuert, sobald sie anerkannt ist:</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@type"/> wird heute erneuert:</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="worth.renewal">
    <b><xsl:value-of select="@certification"/></b>
    <span>
      <xsl:apply-templates select="@expires" mode="date"/><xsl:text> </xsl:text>
      <small class="n">vorher <xsl:apply-templates select="@from" mode="date"/></small>
    </span>
    <span class="n">+<xsl:apply-templates select="@days" mode="days"/></span>
  </xsl:template>
  <xsl:template name="worth.renewal-none">
    <b><xsl:value-of select="@certification"/></b>
    <span><xsl:apply-templates select="@from" mode="date"/></span><span>bleibt</span>
  </xsl:template>
  <xsl:template name="worth.surplus">
    <xsl:apply-templates select="@surplus" mode="units"/> über die <xsl:value-of select="@required"/>
    <xsl:choose>
      <xsl:when test="@surplus = '1'"> hinaus verfällt: Nichts wird übertragen.</xsl:when>
      <xsl:otherwise> hinaus verfallen: Nichts wird übertragen.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="worth.wait">Besser warten.</xsl:template>
  <xsl:template name="worth.waste">
    <xsl:text>Heute eingereicht, rückt sie </xsl:text>
    <xsl:apply-templates select="@certification" mode="code"/><xsl:text> um </xsl:text>
    <xsl:apply-templates select="@days" mode="days"/>
    <xsl:text> weiter; als Entwurf behalten und bis zum </xsl:text>
    <xsl:apply-templates select="@last" mode="date"/><xsl:text> eingereicht, um </xsl:text>
    <xsl:apply-templates select="@last-days" mode="days"/><xsl:text>.</xsl:text>
  </xsl:template>

  <!-- ==== View Activities, one activity -->

  <xsl:template name="activities.title">View Activities</xsl:template>
  <xsl:template name="activities.none">Noch keine Aktivitäten</xsl:template>
  <xsl:template name="activities.none-more">
    <xsl:text>Tragen Sie einen Kurs, ein Webinar oder eine Veranstaltung seit dem </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date"/>
    <xsl:text> ein. Zwei Minuten und ein Bild.</xsl:text>
  </xsl:template>
  <xsl:template name="activities.no-match">Keine Aktivität passt</xsl:template>
  <xsl:template name="activities.show-all">Alle zeigen</xsl:template>
  <xsl:template name="activities.review">Prüfung</xsl:template>
  <xsl:template name="filter.do">Filtern</xsl:template>
  <xsl:template name="filter.q">Name</xsl:template>
  <xsl:template name="filter.option">Art</xsl:template>
  <xsl:template name="filter.status">Prüfung</xsl:template>
  <xsl:template name="filter.year">Jahr</xsl:template>
  <xsl:template name="filter.all-options">Alle Arten</xsl:template>
  <xsl:template name="filter.all-statuses">Alle</xsl:template>
  <xsl:template name="filter.all-years">Alle</xsl:template>
  <xsl:template name="review.recorded">Nicht geprüft</xsl:template>
  <xsl:template name="review.waits">Wartet auf Prüfung</xsl:template>
  <xsl:template name="review.accepted">Anerkannt</xsl:template>
  <xsl:template name="review.rejected">Abgelehnt</xsl:template>
  <xsl:template name="review.withdrawn">Zurückgezogen</xsl:template>
  <xsl:template name="pager.label">Seiten</xsl:template>
  <xsl:template name="pager.newer">Neuere</xsl:template>
  <xsl:template name="pager.older">Ältere</xsl:template>
  <xsl:template name="pager.rows">
    <xsl:apply-templates select="@first" mode="number"/> bis <xsl:apply-templates select="@last" mode="number"/> von <xsl:apply-templates select="@rows" mode="number"/>
  </xsl:template>
  <xsl:template name="activity.counts">Wofür sie zählt</xsl:template>
  <xsl:template name="activity.history">Verlauf</xsl:template>
  <xsl:template name="activity.took-place">Fand statt am</xsl:template>
  <xsl:template name="activity.notes">Anmerkungen</xsl:template>
  <xsl:template name="activity.source">Gemeldet von</xsl:template>
  <xsl:template name="activity.no-image">Es wurde kein Bild hinzugefügt.</xsl:template>
  <xsl:template name="activity.total">
    <span class="n"><xsl:value-of select="@total"/> von <xsl:value-of select="@required"/></span>
    <xsl:text> mit ihr, in Zyklus </xsl:text><xsl:value-of select="@cycle"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="activity.amend">Ändern</xsl:template>
  <xsl:template name="activity.amend-why">Der Tag, an dem sie zuerst eingetragen wurde, bleibt. Bilder, die Sie hinzufügen, kommen zu den vorhandenen.</xsl:template>
  <xsl:template name="activity.amend-do">Änderungen speichern</xsl:template>
  <xsl:template name="activity.withdraw">Zurückziehen</xsl:template>
  <xsl:template name="activity.withdraw-why">Zurückgezogen zählt sie für nichts, und das bleibt so. Sie können sie als neue Aktivität eintragen.</xsl:template>
  <xsl:template name="activity.withdraw-do">Zurückziehen</xsl:template>
  <xsl:template name="change.entered">Von Ihnen eingetragen</xsl:template>
  <xsl:template name="change.reported">
    <xsl:text>Gemeldet von </xsl:text>
    <xsl:choose>
      <xsl:when test="../@source"><xsl:value-of select="../@source"/></xsl:when>
      <xsl:otherwise>einem System</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="change.amended">Von Ihnen geändert</xsl:template>
  <xsl:template name="change.accepted">Nach Prüfung anerkannt</xsl:template>
  <xsl:template name="change.rejected">Nach Prüfung abgelehnt</xsl:template>
  <xsl:template name="change.withdrawn">Zurückgezogen</xsl:template>

  <!-- ==== Fields -->

  <xsl:template name="field.date">Datum der Aktivität</xsl:template>
  <xsl:template name="field.title">Name des Kurses oder der Veranstaltung</xsl:template>
  <xsl:template name="field.language">Sprache der Unterlagen</xsl:template>
  <xsl:template name="field.own-language">Sprache</xsl:template>
  <xsl:template name="field.image">Nachweis</xsl:template>
  <xsl:template name="field.notes">Anmerkungen <span>(wenn Sie möchten)</span></xsl:template>
  <xsl:template name="field.group">Gruppe</xsl:template>
  <xsl:template name="field.option">Art</xsl:template>
  <xsl:template name="field.login">E-Mail-Adresse oder Kandidaten-ID</xsl:template>
  <xsl:template name="field.password">
    <xsl:choose>
      <xsl:when test="../r:field/@name = 'new-password'">Aktuelles Passwort</xsl:when>
      <xsl:when test="../r:field/@name = 'password-again'">Neues Passwort</xsl:when>
      <xsl:otherwise>Passwort</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="field.password-again">Neues Passwort wiederholen</xsl:template>
  <xsl:template name="field.factor-code">Code Ihrer App</xsl:template>
  <xsl:template name="field.recovery">Ersatzcode</xsl:template>
  <xsl:template name="field.new-password">Neues Passwort</xsl:template>
  <xsl:template name="field.given-name">Vorname</xsl:template>
  <xsl:template name="field.family-name">Nachname <span>(wenn Sie einen haben)</span></xsl:template>
  <xsl:template name="field.end-session">Sitzung</xsl:template>
  <xsl:template name="hint.image">Aus Ihrem Bild, bitte prüfen: An diesem Tag wurde es aufgenommen.</xsl:template>
  <xsl:template name="hint.image-undated">Ihr Bild sagt nicht, an welchem Tag es aufgenommen wurde.</xsl:template>
  <xsl:template name="field.pictures">Gehören mehrere Bilder zusammen? <span>(wenn Sie mehr als eines wählen)</span></xsl:template>
  <xsl:template name="help.pictures">Wenn Sie nichts angeben: ja, sobald oben ein Datum oder ein Name steht.</xsl:template>
  <xsl:template name="pictures.together">Ja, alle zeigen diese eine Aktivität</xsl:template>
  <xsl:template name="pictures.apart">Nein, jedes zeigt eine andere: je ein Entwurf</xsl:template>
  <xsl:template name="help.date">Der Tag, an dem sie stattfand, oder der erste von mehreren.</xsl:template>
  <xsl:template name="help.image">Ihr Name oder Ihr Profil sollte darauf zu sehen sein.</xsl:template>
  <xsl:template name="help.example">Beispiel</xsl:template>
  <xsl:template name="help.factor-code">Sechs Ziffern; die App zeigt alle dreißig Sekunden andere.</xsl:template>
  <xsl:template name="help.recovery">Einer von denen, die Sie aufbewahrt haben. Jeder gilt einmal.</xsl:template>
  <xsl:template name="help.new-password">Acht Zeichen oder mehr. Auf die Länge kommt es an.</xsl:template>

  <!-- ==== Keys of reviewers -->

  <xsl:template name="shortcut.open">Tastenkürzel</xsl:template>
  <xsl:template name="shortcut.title">Tastenkürzel</xsl:template>
  <xsl:template name="shortcut.on">Verwenden</xsl:template>
  <xsl:template name="shortcut.why">Es sind einzelne Buchstaben; während Sie schreiben, gelten sie nicht. Ohne sie tut jede Taste, was sie immer tut.</xsl:template>
  <xsl:template name="shortcut.list">diese Liste</xsl:template>
  <xsl:template name="shortcut.down">die nächste Zeile</xsl:template>
  <xsl:template name="shortcut.up">die Zeile davor</xsl:template>
  <xsl:template name="shortcut.accept">anerkennen</xsl:template>
  <xsl:template name="shortcut.reject">ablehnen</xsl:template>
  <xsl:template name="shortcut.next">die nächste Aktivität</xsl:template>
  <xsl:template name="shortcut.previous">die Aktivität davor</xsl:template>
  <xsl:template name="shortcut.close">Schließen</xsl:template>

  <!-- ==== Refusals: what to do, in a sentence -->

  <!-- Before the title of a page whose form was refused. -->
  <xsl:template name="form.error">Fehler: </xsl:template>
  <xsl:template name="form.stopped">
    <xsl:choose>
      <xsl:when test="r:field[@code][4]">Mehreres steht dem im Weg</xsl:when>
      <xsl:when test="r:field[@code][3]">Drei Dinge stehen dem im Weg</xsl:when>
      <xsl:when test="r:field[@code][2]">Zwei Dinge stehen dem im Weg</xsl:when>
      <xsl:otherwise>Eines steht dem im Weg</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="refusal.request">Die Anfrage ist nicht lesbar. Gehen Sie zurück und versuchen Sie es noch einmal.</xsl:template>
  <xsl:template name="refusal.body">Das Formular kam beschädigt an. Senden Sie es noch einmal.</xsl:template>
  <xsl:template name="refusal.not-signed-in">Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet.</xsl:template>
  <xsl:template name="refusal.forbidden">Ihre Rolle erlaubt es nicht. Wenn sie es sollte, fragen Sie beim Programm nach.</xsl:template>
  <xsl:template name="refusal.csrf">
    <xsl:text>Es wurde geöffnet, bevor Sie sich neu angemeldet haben, oder es kam von einer anderen Website. </xsl:text>
    <xsl:text>Öffnen Sie die Seite neu und senden Sie es noch einmal.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.link-over">Dieser Link wurde schon benutzt, oder seine Zeit ist um. Bitten Sie um einen neuen.</xsl:template>
  <xsl:template name="refusal.not-found">
    <xsl:text>Die Adresse ist falsch geschrieben, oder was hier stand, ist weg, oder es gehört jemand anderem.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.method">Diese Adresse nimmt nicht an, was ihr gesendet wurde.</xsl:template>
  <xsl:template name="refusal.not-acceptable">Diese Adresse hat nichts von der Art, die verlangt wurde.</xsl:template>
  <xsl:template name="refusal.stale">Jemand anderes hat es inzwischen geändert. Sehen Sie sich beide Fassungen an und entscheiden Sie neu.</xsl:template>
  <xsl:template name="refusal.length">Die Anfrage sagt nicht, wie lang sie ist.</xsl:template>
  <xsl:template name="refusal.too-large">Das ist größer, als das Portal annimmt.</xsl:template>
  <xsl:template name="refusal.address-too-long">Die Adresse ist zu lang.</xsl:template>
  <xsl:template name="refusal.media-type">Das Portal nimmt diese Art von Inhalt nicht an. Benutzen Sie das Formular.</xsl:template>
  <xsl:template name="refusal.rate">
    <xsl:text>Zu viele Versuche. Warten Sie </xsl:text>
    <xsl:choose>
      <xsl:when test="@retry-after = '1'">1&#160;Sekunde</xsl:when>
      <xsl:when test="@retry-after"><xsl:value-of select="@retry-after"/>&#160;Sekunden</xsl:when>
      <xsl:otherwise>eine Minute</xsl:otherwise>
    </xsl:choose>
    <xsl:text> und versuchen Sie es dann noch einmal.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.failed">Im Portal ging etwas schief. Versuchen Sie es später noch einmal und nennen Sie uns die Kennung unten.</xsl:template>
  <xsl:template name="refusal.unavailable">Es ist überlastet, oder seine Datenbank antwortet nicht. Das dauert meist nur Sekunden.</xsl:template>
  <xsl:template name="refusal.field-missing">
    <xsl:choose>
      <xsl:when test="r:choice">Wählen Sie eines aus.</xsl:when>
      <xsl:otherwise>Füllen Sie dies aus.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="refusal.field-repeated">Es wurde zweimal gesendet. Senden Sie es einmal.</xsl:template>
  <xsl:template name="refusal.field-too-long">
    <xsl:text>Verwenden Sie höchstens </xsl:text><xsl:apply-templates select="@max" mode="number"/><xsl:text> Zeichen.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.text">Darin sind Zeichen, die kein Text sind. Schreiben Sie es neu.</xsl:template>
  <xsl:template name="refusal.date">
    <xsl:choose>
      <xsl:when test="@value != ''"><xsl:value-of select="@value"/> ist kein Datum. </xsl:when>
    </xsl:choose>
    <xsl:text>Schreiben Sie Jahr, Monat, Tag, etwa 2026-01-31.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.date-in-future">
    <xsl:text>Der </xsl:text><xsl:apply-templates select="@value" mode="date-long"/>
    <xsl:text> liegt in der Zukunft. Eine Aktivität kann ab dem Tag eingetragen werden, an dem sie stattfindet.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.date-too-early">
    <xsl:text>Aktivitäten zählen ab dem </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date-long"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-time">Was zusammen gesendet wurde, zu lesen hat zu lange gedauert: Dieses Bild blieb weg. Senden Sie es allein.</xsl:template>
  <xsl:template name="refusal.drafts-full">Höchstens 200 Entwürfe werden aufbewahrt, und dieser wurde es nicht. Reichen Sie einige ein oder verwerfen Sie sie, dann tragen Sie dies noch einmal ein.</xsl:template>
  <xsl:template name="refusal.option-unknown">Diese Art gibt es nicht. Wählen Sie eine aus der Liste.</xsl:template>
  <xsl:template name="refusal.option-not-offered">Diese Art gab an jenem Tag keine Einheiten.</xsl:template>
  <xsl:template name="refusal.language-unknown">Wählen Sie eine Sprache aus der Liste.</xsl:template>
  <xsl:template name="refusal.image-missing">Fügen Sie ein Bild hinzu, das zeigt, dass Sie sie abgeschlossen oder besucht haben.</xsl:template>
  <xsl:template name="refusal.image-kind">
    <xsl:choose>
      <xsl:when test="@file">„<xsl:value-of select="@file"/>“</xsl:when>
      <xsl:otherwise>Eine Datei</xsl:otherwise>
    </xsl:choose>
    <xsl:text> ist kein Bild, das wir annehmen. Machen Sie davon einen Screenshot und fügen Sie den hinzu.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-damaged">
    <xsl:choose>
      <xsl:when test="@file">„<xsl:value-of select="@file"/>“</xsl:when>
      <xsl:otherwise>Eine Datei</xsl:otherwise>
    </xsl:choose>
    <xsl:text> ist beschädigt. Speichern Sie sie neu und fügen Sie sie noch einmal hinzu.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-too-large">
    <xsl:choose>
      <xsl:when test="@file">„<xsl:value-of select="@file"/>“</xsl:when>
      <xsl:otherwise>Eine Datei</xsl:otherwise>
    </xsl:choose>
    <xsl:text> ist größer als 10&#160;MiB oder 50 Megapixel. Verkleinern Sie das Bild.</xsl:text>
  </xsl:template>
  <xsl:template name="refusal.image-too-many">
    <xsl:choose>
      <xsl:when test="parent::r:refused">Höchstens <xsl:value-of select="@max"/> Bilder auf einmal. Senden Sie die übrigen danach.</xsl:when>
      <xsl:otherwise>Höchstens fünf Bilder. Entfernen Sie zuerst eines.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="refusal.drafts-none">Kreuzen Sie mindestens einen Entwurf an.</xsl:template>
  <xsl:template name="refusal.drafts-too-many">Höchstens 30 Entwürfe auf einmal. Nehmen Sie einige heraus.</xsl:template>
  <xsl:template name="refusal.duplicate-activity">Diese Aktivität haben Sie schon eingetragen.</xsl:template>
  <xsl:template name="refusal.see-first">Die erste ansehen</xsl:template>
  <xsl:template name="refusal.key-used">Dieses Formular wurde schon mit anderem Inhalt gesendet. Sehen Sie nach, ob Sie das so wollten, und senden Sie es dann noch einmal.</xsl:template>
  <xsl:template name="refusal.sso-state">Diese Antwort gehört zu keiner Anmeldung, die in den letzten zehn Minuten in diesem Browser begonnen wurde. Bitte beginnen Sie neu.</xsl:template>
  <xsl:template name="refusal.sso-nonce">Die Antwort des Anbieters gehört zu einer anderen Anmeldung. Bitte beginnen Sie neu.</xsl:template>
  <xsl:template name="refusal.sso-audience">Die Antwort des Anbieters ist für eine andere Website bestimmt. Bitte beginnen Sie neu; wenn es dabei bleibt, nennen Sie uns die Kennung.</xsl:template>
  <xsl:template name="refusal.sso-issuer">Die Antwort stammt nicht von dem Anbieter, der gefragt wurde. Bitte beginnen Sie neu; wenn es dabei bleibt, nennen Sie uns die Kennung.</xsl:template>
  <xsl:template name="refusal.sso-algorithm">Die Antwort des Anbieters ist nicht so unterschrieben, wie es das Portal verlangt. Bitte nennen Sie uns die Kennung.</xsl:template>
  <xsl:template name="refusal.sso-key">Die Antwort des Anbieters ist mit einem Schlüssel unterschrieben, den er nicht nennt. Bitte versuchen Sie es in ein paar Minuten noch einmal.</xsl:template>
  <xsl:template name="refusal.sso-signature">Die Antwort des Anbieters wurde verändert oder stammt nicht von ihm. Bitte beginnen Sie neu; wenn es dabei bleibt, nennen Sie uns die Kennung.</xsl:template>
  <xsl:template name="refusal.sso-expired">Die Antwort des Anbieters ist zu alt, oder eine Uhr geht falsch. Bitte beginnen Sie neu; wenn es dabei bleibt, nennen Sie uns die Kennung.</xsl:template>
  <xsl:template name="refusal.sso-answer">Die Antwort des Anbieters ist nicht lesbar. Bitte beginnen Sie neu; wenn es dabei bleibt, nennen Sie uns die Kennung.</xsl:template>
  <xsl:template name="refusal.sso-refused">Der Anbieter hat Sie nicht angemeldet. Bitte beginnen Sie neu, oder melden Sie sich mit Ihrem Passwort an.</xsl:template>
  <xsl:template name="refusal.sso-used">Diese Antwort des Anbieters wurde schon verwendet. Bitte beginnen Sie neu.</xsl:template>
  <xsl:template name="refusal.sso-down">Der Anbieter ist nicht erreichbar. Bitte versuchen Sie es in ein paar Minuten noch einmal, oder melden Sie sich mit Ihrem Passwort an.</xsl:template>
  <xsl:template name="refusal.sso-slow">Der Anbieter hat zu lange nicht geantwortet. Bitte versuchen Sie es in ein paar Minuten noch einmal, oder melden Sie sich mit Ihrem Passwort an.</xsl:template>
  <xsl:template name="refusal.sso-mail-missing">Der Anbieter hat uns keine E-Mail-Adresse genannt. Erlauben Sie es ihm und beginnen Sie neu, oder melden Sie sich mit Ihrem Passwort an.</xsl:template>
  <xsl:template name="refusal.sso-mail-unverified">Der Anbieter hat Ihre E-Mail-Adresse nicht bestätigt. Lassen Sie sie dort bestätigen und beginnen Sie neu, oder melden Sie sich mit Ihrem Passwort an.</xsl:template>
  <xsl:template name="refusal.sso-no-password">Mit dieser E-Mail-Adresse ist jemand bekannt, der noch kein Passwort gewählt hat. Öffnen Sie zuerst Ihre Einladung; wenn Sie keine haben, bitten Sie uns darum.</xsl:template>
  <xsl:template name="refusal.sso-link-sent">Mit dieser E-Mail-Adresse ist jemand bekannt, der noch kein Passwort gewählt hat. Ein Link, mit dem man eines wählt, ist per E-Mail zu Ihnen unterwegs. Er gilt einmal und 30 Minuten lang. Beginnen Sie danach hier neu.</xsl:template>
  <xsl:template name="refusal.sso-staff">Wer hier arbeitet, meldet sich mit dem Passwort an.</xsl:template>
  <xsl:template name="refusal.sso-closed">Dieses Konto ist gesperrt. Fragen Sie uns nach dem Grund und nennen Sie die Kennung.</xsl:template>
  <xsl:template name="refusal.sign-in">Der Name oder das Passwort stimmt nicht.</xsl:template>
  <xsl:template name="refusal.password-wrong">Das ist nicht Ihr Passwort.</xsl:template>
  <xsl:template name="refusal.password-none">Sie haben noch kein Passwort gewählt. Wählen Sie zuerst eines: Ihr Profil sagt, wie.</xsl:template>
  <xsl:template name="refusal.provider-unknown">Diese Verbindung ist inzwischen beendet.</xsl:template>
  <xsl:template name="refusal.password-short">Verwenden Sie acht Zeichen oder mehr.</xsl:template>
  <xsl:template name="refusal.password-common">Viele benutzen dieses. Wählen Sie ein anderes.</xsl:template>
  <xsl:template name="refusal.password-long">Verwenden Sie höchstens 128 Zeichen.</xsl:template>
  <xsl:template name="refusal.password-same">Das ist schon Ihr Passwort. Wählen Sie ein anderes.</xsl:template>
  <xsl:template name="refusal.address-yours">Diese Adresse gehört schon Ihnen und ist bestätigt.</xsl:template>
  <xsl:template name="refusal.address-main">Das ist die Hauptadresse. Machen Sie zuerst eine andere dazu.</xsl:template>
  <xsl:template name="refusal.address-unverified">Bestätigen Sie diese Adresse zuerst mit dem Link, der an sie ging.</xsl:template>
  <xsl:template name="refusal.addresses-too-many">Mehr als zehn Adressen sind es nicht. Entfernen Sie zuerst eine.</xsl:template>
  <xsl:template name="refusal.factor-code">Das ist nicht der Code, den die App jetzt zeigt. Wenn doch, prüfen Sie, ob Ihr Gerät die richtige Zeit hat.</xsl:template>
  <xsl:template name="refusal.factor-code-used">Dieser Code wurde schon benutzt. Warten Sie auf den nächsten.</xsl:template>
  <xsl:template name="refusal.factor-recovery">Das ist keiner Ihrer Ersatzcodes, oder er wurde schon benutzt.</xsl:template>
  <xsl:template name="refusal.factor-unreadable">Codes lassen sich zurzeit nicht prüfen: Das Portal hat einen anderen Schlüssel. Benutzen Sie einen Ersatzcode, oder bitten Sie darum, dass der zweite Faktor entfernt wird.</xsl:template>
  <xsl:template name="refusal.factor-required">Ein zweiter Faktor ist hier Pflicht. Er lässt sich ersetzen, nicht abschalten.</xsl:template>
  <xsl:template name="refusal.factor-unavailable">Hier lässt sich kein zweiter Faktor einrichten: Dem Portal fehlt der Schlüssel dafür.</xsl:template>
  <xsl:template name="refusal.factor-none">Dort ist kein zweiter Faktor eingerichtet.</xsl:template>
  <xsl:template name="refusal.session-unknown">Diese Sitzung ist inzwischen beendet.</xsl:template>
  <xsl:template name="refusal.activity-final">Sie kann nicht mehr geändert werden: Es wurde über sie entschieden, oder ein abgeschlossener Zyklus hat sie angerechnet.</xsl:template>
  <xsl:template name="refusal.code">Wählen Sie eines aus der Liste.</xsl:template>
  <xsl:template name="refusal.password-differs">Die beiden sind nicht gleich.</xsl:template>
  <xsl:template name="refusal.field-unknown">Das Formular hat etwas gesendet, wonach nicht gefragt wird. Öffnen Sie die Seite neu.</xsl:template>
  <xsl:template name="refusal.number">Schreiben Sie eine ganze Zahl.</xsl:template>
  <xsl:template name="refusal.flag">Wählen Sie ja oder nein.</xsl:template>
  <xsl:template name="refusal.path">Das ist keine Adresse dieses Portals.</xsl:template>
  <xsl:template name="refusal.action">Diese Aktion gibt es nicht. Öffnen Sie die Seite neu.</xsl:template>
  <xsl:template name="refusal.date-after-entered">Sie kann nicht nach dem Tag stattgefunden haben, an dem sie eingetragen wurde.</xsl:template>
  <xsl:template name="refusal.date-outside-offer">Was Sie gewählt haben, fand zu einer anderen Zeit statt. Berichtigen Sie das Datum oder wählen Sie nichts.</xsl:template>
  <xsl:template name="refusal.too-long">Das ist länger, als das Portal aufbewahrt. Kürzen Sie es.</xsl:template>
  <xsl:template name="refusal.mail">Das ist keine E-Mail-Adresse.</xsl:template>
  <xsl:template name="refusal.certification-unknown">Diese Zertifizierung gibt es im Programm nicht.</xsl:template>
  <xsl:template name="refusal.type-unknown">Diesen Typ gibt es im Programm nicht.</xsl:template>
  <xsl:template name="refusal.group-unknown">Diese Gruppe gibt es im Programm nicht.</xsl:template>
  <xsl:template name="refusal.address-taken">Eine andere Person hat diese E-Mail-Adresse.</xsl:template>
  <xsl:template name="refusal.number-taken">Eine andere Verleihung hat diese Prüfnummer.</xsl:template>
  <xsl:template name="refusal.award-without-rule">Der Typ dieser Zertifizierung hat an jenem Tag keine Regel.</xsl:template>
  <xsl:template name="refusal.event-in-future">Es gilt ab heute oder einem früheren Tag.</xsl:template>
  <xsl:template name="refusal.upgrade-without">Ein Upgrade führt zur Nachfolgerin von etwas, das verliehen wurde.</xsl:template>
  <xsl:template name="refusal.not-awarded">Das wurde diesem Kandidaten nie verliehen.</xsl:template>
  <xsl:template name="refusal.extension-idle">Das würde nichts verlängern: An diesem Tag wird sie nicht gehalten, oder sie läuft ohnehin so spät ab.</xsl:template>
  <xsl:template name="refusal.not-held">Das haben Sie heute nicht. Nur was Sie haben, kann verlängert werden.</xsl:template>
  <xsl:template name="refusal.request-open">Zu dieser Zertifizierung wartet schon ein Antrag.</xsl:template>
  <xsl:template name="refusal.request-decided">Über diesen Antrag ist inzwischen entschieden: Die Entscheidung steht unten.</xsl:template>
  <xsl:template name="refusal.request-withdrawn">Dieser Antrag ist schon zurückgezogen.</xsl:template>
  <xsl:template name="refusal.expires-not-later">Bis dahin gilt sie ohne Verlängerung. Wählen Sie einen späteren Tag.</xsl:template>
  <xsl:template name="refusal.void-already">Das ist schon ungültig.</xsl:template>
  <xsl:template name="refusal.ends-before-today">Wählen Sie heute oder einen späteren Tag.</xsl:template>
  <xsl:template name="refusal.account-disabled">Das Konto ist gesperrt. Geben Sie es zuerst frei.</xsl:template>
  <xsl:template name="refusal.credit-unknown">Wählen Sie, ob sie mit dem Eintrag oder mit der Anerkennung zählt.</xsl:template>
  <xsl:template name="refusal.renew-from-unknown">Wählen Sie, ab welchem Tag eine Erneuerung zählt.</xsl:template>
  <xsl:template name="refusal.activities-since-unknown">Wählen Sie, welche Aktivitäten zählen.</xsl:template>
  <xsl:template name="refusal.rule-twice">Eine andere Regel beginnt am selben Tag.</xsl:template>
  <xsl:template name="refusal.code-twice">Etwas anderes hat diesen Code schon.</xsl:template>
  <xsl:template name="refusal.units-negative">Einheiten können nicht unter null liegen.</xsl:template>
  <xsl:template name="refusal.units-zero">Die nötigen Einheiten können nicht null sein.</xsl:template>
  <xsl:template name="refusal.validity-zero">Eine Zertifizierung gilt mindestens einen Monat.</xsl:template>
  <xsl:template name="refusal.limit-negative">Ein Limit kann nicht unter null liegen.</xsl:template>
  <xsl:template name="refusal.limit-zero">Ein Limit kann nicht null sein. Lassen Sie es leer oder geben Sie der Regel 0 Einheiten.</xsl:template>
  <xsl:template name="refusal.months-negative">Monate können nicht unter null liegen.</xsl:template>
  <xsl:template name="refusal.days-negative">Tage können nicht unter null liegen.</xsl:template>
  <xsl:template name="refusal.extension-both">Geben Sie einen Tag oder Monate an, nicht beides.</xsl:template>
  <xsl:template name="refusal.extension-neither">Geben Sie einen Tag oder Monate an.</xsl:template>
  <xsl:template name="refusal.extension-range">Die Spanne endet, bevor sie beginnt.</xsl:template>
  <xsl:template name="refusal.time-zone-unknown">Diese Zeitzone gibt es nicht.</xsl:template>
  <xsl:template name="refusal.past-rule">Eine Regel, die heute schon gilt, bleibt, wie sie ist. Fügen Sie eine ab morgen hinzu.</xsl:template>
  <xsl:template name="refusal.past-retirement">Was bis heute eingestellt ist, bleibt es. Stellen Sie frühestens ab morgen ein.</xsl:template>
  <xsl:template name="refusal.past-extension">Eine bis heute gewährte Verlängerung bleibt, wie sie ist. Gewähren Sie eine ab morgen.</xsl:template>
  <xsl:template name="refusal.time-zone-fixed">Die Zeitzone bleibt, wie sie ist, sobald es Ereignisse gibt.</xsl:template>
  <xsl:template name="refusal.activities-from-fixed">Der erste Tag, der zählt, bleibt, wie er ist, sobald es Ereignisse gibt.</xsl:template>
  <xsl:template name="refusal.type-fixed">Eine Zertifizierung behält ihren Typ, sobald es Ereignisse gibt.</xsl:template>
  <xsl:template name="refusal.missing">Das Portal hat etwas, das im Dokument fehlt. Stellen Sie es stattdessen ein oder geben Sie ihm eine Regel mit 0 Einheiten.</xsl:template>
  <xsl:template name="refusal.requirement">Schreiben Sie eine Voraussetzung je Zeile: wie viele, dann die Codes, etwa 2 ACP-JCA ACP-OA.</xsl:template>
  <xsl:template name="refusal.referenced">Es kann nicht entfernt werden: Etwas verweist darauf. Stellen Sie es stattdessen ein oder geben Sie ihm eine Regel mit 0 Einheiten.</xsl:template>
  <xsl:template name="refusal.moved">Die Zahlen sind inzwischen andere. Sehen Sie sie an und veröffentlichen Sie dann noch einmal.</xsl:template>
  <xsl:template name="refusal.cancelled">Es wurde abgebrochen, bevor es veröffentlicht war.</xsl:template>
  <xsl:template name="refusal.proposal-damaged">Der Entwurf lässt sich nicht mehr lesen. Verwerfen Sie ihn und entwerfen Sie die Änderung noch einmal.</xsl:template>
  <xsl:template name="refusal.preview-over">Die Vorschau ist nicht die des heutigen Programms und Entwurfs. Sehen Sie die Wirkung noch einmal an und veröffentlichen Sie dann.</xsl:template>
  <xsl:template name="refusal.unchanged">Nichts würde sich ändern: Das Programm sagt es schon so.</xsl:template>

  <!-- ==== Catalogue, help -->

  <xsl:template name="rules.as-of">
    <xsl:text>Regeln, die am </xsl:text><xsl:apply-templates select="@as-of" mode="date"/><xsl:text> gelten</xsl:text>
  </xsl:template>
  <xsl:template name="rules.units">
    <b><xsl:apply-templates select="@units" mode="number"/></b>
    <xsl:choose>
      <xsl:when test="@units = '1'"> CE-Einheit zum Erneuern</xsl:when>
      <xsl:otherwise> CE-Einheiten zum Erneuern</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="rules.validity">
    <xsl:text>Gültig </xsl:text><xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text>, danach </xsl:text><xsl:apply-templates select="@grace-days" mode="days"/>
    <xsl:text> Nachfrist.</xsl:text>
    <xsl:if test="@retake-window-months != '0'">
      <xsl:text> Oder das Examen wiederholen, frühestens </xsl:text>
      <xsl:apply-templates select="@retake-window-months" mode="months"/>
      <xsl:text> vor dem Ablauf.</xsl:text>
    </xsl:if>
  </xsl:template>
  <xsl:template name="rules.earns">Was Einheiten bringt</xsl:template>
  <xsl:template name="rules.earns-lead">
    <xsl:text>Vor Ort oder virtuell. Eine Aktivität zählt für jeden Typ, den Sie haben. Aktivitäten seit dem </xsl:text>
    <xsl:apply-templates select="/r:page/r:portal/@activities-from" mode="date"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="rules.item">Art</xsl:template>
  <xsl:template name="rules.limit">Limit je Zyklus</xsl:template>
  <xsl:template name="rules.each">Einheiten je</xsl:template>
  <xsl:template name="rules.at-most">Höchstens</xsl:template>
  <xsl:template name="rules.no-limit">keines</xsl:template>
  <xsl:template name="catalog.answer">
    <xsl:choose>
      <xsl:when test="@current = '1'">1 Zertifizierung kann erworben und erneuert werden.</xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="@current" mode="number"/><xsl:text> Zertifizierungen können erworben und erneuert werden.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="catalog.retired-count">
    <xsl:choose>
      <xsl:when test="@retired = '1'">1 ist eingestellt: Sie behält ihren Wert, bis sie abläuft.</xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="@retired" mode="number"/>
        <xsl:text> sind eingestellt: Sie behalten ihren Wert, bis sie ablaufen.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="catalog.current">Aktuelle Zertifizierungen</xsl:template>
  <xsl:template name="catalog.retired">Eingestellte Zertifizierungen</xsl:template>
  <xsl:template name="catalog.retired-lead">Sie können nicht mehr erworben oder erneuert werden. Wenn Sie eine haben, sehen Sie hier, was sie ersetzt.</xsl:template>
  <xsl:template name="catalog.code">Code</xsl:template>
  <xsl:template name="catalog.name">Name</xsl:template>
  <xsl:template name="catalog.to-renew">Zum Erneuern</xsl:template>
  <xsl:template name="catalog.replaced-by">Ersetzt durch</xsl:template>
  <xsl:template name="catalog.exam">Examen <xsl:value-of select="@exam"/></xsl:template>
  <xsl:template name="catalog.also">auch <xsl:value-of select="@code"/></xsl:template>
  <xsl:template name="catalog.no-successor">keine Nachfolgerin</xsl:template>
  <xsl:template name="catalog.successor-retired">durch Upgrade, auch eingestellt</xsl:template>
  <xsl:template name="help.answer">Sammeln Sie Einheiten für das, was Sie lernen, und Ihre Zertifizierungen werden erneuert.</xsl:template>
  <xsl:template name="help.enter-title">Eine Aktivität eintragen</xsl:template>
  <xsl:template name="help.enter">Credentials, Upload Items: Wählen Sie die Art, nennen Sie Datum, Namen und Sprache der Unterlagen und fügen Sie ein bis fünf Bilder hinzu, die zeigen, dass Sie sie abgeschlossen oder besucht haben. Sie sehen, wofür sie zählen wird, bevor Sie sie einreichen.</xsl:template>
  <xsl:template name="help.enter-day">
    <xsl:text>Sie zählt ab dem Tag, an dem Sie sie einreichen, bis zum Ende dieses Tages in der Zeitzone </xsl:text>
    <xsl:value-of select="/r:page/r:portal/@time-zone"/>
    <xsl:text>. Auf den Tag der Prüfung kommt es nicht an.</xsl:text>
  </xsl:template>
  <xsl:template name="help.proof-title">Was ein guter Nachweis ist</xsl:template>
  <xsl:template name="help.renew-title">Wann erneuert wird</xsl:template>
  <xsl:template name="help.renew">An dem Tag, an dem Ihre Einheiten die Zahl erreichen, wird jede aktuelle Zertifizierung des Typs erneuert und bekommt dasselbe Ablaufdatum. Einheiten darüber hinaus werden nicht übertragen; der nächste Zyklus beginnt bei 0.</xsl:template>
  <xsl:template name="help.renew-completion">
    <xsl:value-of select="@code"/>: <xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text> ab dem Tag der Erneuerung; kein Datum wird je früher.</xsl:text>
  </xsl:template>
  <xsl:template name="help.renew-expiry">
    <xsl:value-of select="@code"/>: <xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text> ab dem spätesten Ihrer Ablaufdaten, oder ab dem Tag der Erneuerung, wenn er später ist.</xsl:text>
  </xsl:template>
  <xsl:template name="help.retired-title">Eingestellte Zertifizierungen</xsl:template>
  <xsl:template name="help.retired">
    <xsl:text>Sie behalten ihren Wert, bis sie ablaufen, und können nicht erneuert werden. Ihre Einheiten bleiben für eine Nachfolgerin desselben Typs, solange gilt, was Sie haben. Der </xsl:text>
    <a href="/catalog">Katalog</a><xsl:text> sagt, was welche ersetzt.</xsl:text>
  </xsl:template>
  <xsl:template name="help.early-title">Jetzt oder später?</xsl:template>
  <xsl:template name="help.early">Das neue Datum zählt ab dem Tag der Erneuerung; früh zu erneuern kann also Zeit verschenken. Ein Entwurf zählt für nichts und kann warten: Behalten Sie die letzte Aktivität als Entwurf und reichen Sie sie vor der Frist ein.</xsl:template>
  <xsl:template name="help.ask-title">Wen Sie fragen können</xsl:template>
  <xsl:template name="help.language">Das Portal spricht Deutsch und Englisch. Vor der Anmeldung nimmt es die Sprache, nach der Ihr Browser fragt, danach die, die Sie in Ihrem <a href="/profile">Profil</a> gewählt haben.</xsl:template>
  <xsl:template name="help.ask">
    <xsl:text>Schreiben Sie an </xsl:text>
    <a href="mailto:{/r:page/r:portal/@contact}"><xsl:value-of select="/r:page/r:portal/@contact"/></a>
    <xsl:text> und nennen Sie Ihre Kandidaten-ID und die E-Mail-Adresse, mit der Sie sich anmelden.</xsl:text>
  </xsl:template>

  <!-- ==== Front page, signing in and out -->

  <xsl:template name="home.answer">Was Sie lernen, erneuert, was Sie haben.</xsl:template>
  <xsl:template name="home.waits">Was auf Sie wartet</xsl:template>
  <xsl:template name="home.progress">Ihr Fortschritt</xsl:template>
  <xsl:template name="home.enter-title">Eintragen, was Sie gelernt haben</xsl:template>
  <xsl:template name="home.enter">Ein Kurs, ein Webinar, eine Veranstaltung, mit einem Bild. Zwei Minuten.</xsl:template>
  <xsl:template name="home.see-title">Sehen, wofür es zählt</xsl:template>
  <xsl:template name="home.see">Jeder Eintrag sagt für jede Ihrer Zertifizierungen, warum er zählt oder warum nicht, bevor Sie ihn einreichen.</xsl:template>
  <xsl:template name="home.renew-title">Erneuern</xsl:template>
  <xsl:template name="home.renew">Sind die Einheiten da, werden die Zertifizierungen an diesem Tag von selbst erneuert.</xsl:template>
  <xsl:template name="gate.title">Was Sie hier tun</xsl:template>
  <xsl:template name="gate.enter">
    <b>Eintragen, was Sie gelernt haben.</b><xsl:text> Ein Kurs, ein Webinar, eine Veranstaltung, mit einem Bild.</xsl:text>
  </xsl:template>
  <xsl:template name="gate.see">
    <b>Sehen, wofür es zählt.</b><xsl:text> Jeder Eintrag sagt für jede Zertifizierung, warum.</xsl:text>
  </xsl:template>
  <xsl:template name="gate.renew">
    <b>Kostenlos erneuern.</b><xsl:text> Oder das Examen vor dem Ablauf wiederholen.</xsl:text>
  </xsl:template>
  <xsl:template name="gate.catalog">Katalog und Regeln</xsl:template>
  <xsl:template name="sign-in.forgotten">Passwort vergessen?</xsl:template>
  <xsl:template name="sign-out.question">Abmelden?</xsl:template>
  <xsl:template name="sign-out.kept">Entwürfe und Einträge bleiben, wie sie sind.</xsl:template>
  <xsl:template name="sign-out.stay">Angemeldet bleiben</xsl:template>
  <xsl:template name="invite.title">Passwort wählen</xsl:template>
  <xsl:template name="invite.title-reset">Neues Passwort wählen</xsl:template>
  <xsl:template name="invite.do">Passwort festlegen</xsl:template>
  <xsl:template name="invite.invited">
    <xsl:text>Sie sind eingeladen als </xsl:text><b><xsl:value-of select="@login"/></b>
    <xsl:text>. Dieser Link gilt einmal, bis </xsl:text><xsl:apply-templates select="@until" mode="instant"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="invite.reset">
    <xsl:text>Ein neues Passwort für </xsl:text><b><xsl:value-of select="@login"/></b>
    <xsl:text>. Dieser Link gilt einmal, bis </xsl:text><xsl:apply-templates select="@until" mode="instant"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="forgotten.title">Passwort vergessen?</xsl:template>
  <xsl:template name="forgotten.mail">Wir senden Ihnen einen Link, mit dem Sie ein neues wählen. Er gilt einmal, dreißig Minuten lang.</xsl:template>
  <xsl:template name="forgotten.do">Link senden</xsl:template>
  <xsl:template name="forgotten.back">Zurück zur Anmeldung</xsl:template>
  <xsl:template name="forgotten.ask">
    <xsl:text>Schreiben Sie an </xsl:text>
    <a href="mailto:{/r:page/r:portal/@contact}"><xsl:value-of select="/r:page/r:portal/@contact"/></a>
    <xsl:text> und nennen Sie Ihre Kandidaten-ID und Ihre E-Mail-Adresse. Sie bekommen einen Link, mit dem Sie ein neues wählen. Von Ihren Daten geht inzwischen nichts verloren.</xsl:text>
  </xsl:template>

  <!-- ==== Profile -->

  <xsl:template name="profile.person">Sie</xsl:template>
  <xsl:template name="profile.rights">Was Sie hier dürfen</xsl:template>
  <xsl:template name="profile.no-change">Sie lesen alles und ändern nichts.</xsl:template>
  <xsl:template name="may.reviews-read">Sehen, was Kandidaten eingetragen haben, mit den Nachweisen</xsl:template>
  <xsl:template name="may.review">Es anerkennen und ablehnen</xsl:template>
  <xsl:template name="may.candidates-read">Kandidaten finden und sehen, was sie sehen</xsl:template>
  <xsl:template name="may.persons">Namen und Adressen berichtigen; Kandidaten anlegen und einladen</xsl:template>
  <xsl:template name="may.awards">Verleihen, verlängern, widerrufen und ungültig machen</xsl:template>
  <xsl:template name="may.extensions-read">Anträge auf Verlängerung lesen</xsl:template>
  <xsl:template name="may.catalogue-read">Den Katalog und seine Regeln sehen</xsl:template>
  <xsl:template name="may.catalogue">Den Katalog und seine Regeln ändern</xsl:template>
  <xsl:template name="may.integrations-read">Schlüssel und Zustellungen sehen</xsl:template>
  <xsl:template name="may.integrations">Schlüssel ausgeben und widerrufen</xsl:template>
  <xsl:template name="may.audit-read">Das Protokoll lesen</xsl:template>
  <xsl:template name="profile.save">Speichern</xsl:template>
  <xsl:template name="profile.password">Passwort</xsl:template>
  <xsl:template name="profile.password-why">Wenn Sie es ändern, werden alle anderen Sitzungen beendet.</xsl:template>
  <xsl:template name="profile.password-do">Passwort ändern</xsl:template>
  <xsl:template name="profile.no-password">Sie haben keines: Sie melden sich über einen Anbieter an.</xsl:template>
  <xsl:template name="profile.choose-why">Ein Link, mit dem Sie eines wählen, kommt an <b><xsl:value-of select="r:field/@value"/></b>. Damit enden alle Sitzungen und die Verbindung zum Anbieter: Sie melden sich dann mit dem Passwort an und können den Anbieter wieder verbinden.</xsl:template>
  <xsl:template name="profile.choose">Link zusenden</xsl:template>
  <xsl:template name="profile.ask-for-link">Bitten Sie das Programm um einen Link, mit dem Sie eines wählen: <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a></xsl:template>
  <xsl:template name="profile.providers">Anmeldung über einen Anbieter</xsl:template>
  <xsl:template name="profile.providers-why">Wer sich dort als Sie anmeldet, ist auch hier angemeldet, ohne Passwort.</xsl:template>
  <xsl:template name="profile.disconnect-why">Danach melden Sie sich mit Ihrem Passwort an. Alle anderen Sitzungen enden.</xsl:template>
  <xsl:template name="profile.disconnect"><xsl:value-of select="@name"/> trennen</xsl:template>
  <xsl:template name="profile.only-way">Das ist Ihr einziger Zugang und lässt sich deshalb nicht trennen: Sie haben kein Passwort. <a href="#choose">Wählen Sie zuerst ein Passwort</a>.</xsl:template>
  <xsl:template name="profile.sessions">Wo Sie angemeldet sind</xsl:template>
  <xsl:template name="profile.sessions-why">Beenden Sie, was Sie nicht kennen.</xsl:template>
  <xsl:template name="profile.where">Browser</xsl:template>
  <xsl:template name="profile.since">Seit</xsl:template>
  <xsl:template name="profile.last">Zuletzt benutzt</xsl:template>
  <xsl:template name="profile.end">Beenden</xsl:template>
  <xsl:template name="profile.end-all">Alle anderen beenden</xsl:template>
  <xsl:template name="profile.this">diese hier</xsl:template>
  <xsl:template name="profile.unknown-agent">Unbekannter Browser</xsl:template>
  <xsl:template name="profile.agent-on"> auf </xsl:template>

  <!-- ==== What is held -->

  <xsl:template name="held.title">Was über Sie gespeichert ist</xsl:template>
  <xsl:template name="held.lead">Alles, was die Datenbank des Portals über Sie hat, wie viel es ist und wie lange es bleibt.</xsl:template>
  <xsl:template name="held.download">Alles herunterladen</xsl:template>
  <xsl:template name="held.file">Eine XML-Datei, die Programme lesen können und Menschen auch: jeder Eintrag mit seinen Daten, in den Wörtern des Portals. Bilder sind nicht darin; sie sagt, wo jedes ist.</xsl:template>
  <xsl:template name="held.list">Was es gibt</xsl:template>
  <xsl:template name="held.what">Was</xsl:template>
  <xsl:template name="held.count">Anzahl</xsl:template>
  <xsl:template name="held.kept">Aufbewahrt</xsl:template>
  <xsl:template name="held.more">die neuesten; es gibt ältere</xsl:template>
  <xsl:template name="held.kept-account">so lange wie Ihr Konto</xsl:template>
  <xsl:template name="held.kept-good">auf Dauer; nach einer Löschung nur noch unter Ihrer Nummer</xsl:template>
  <xsl:template name="held.account">Konto</xsl:template>
  <xsl:template name="held.account-what">Name, Sprache, was Sie gewählt haben und wann es angelegt wurde</xsl:template>
  <xsl:template name="held.record">Zertifizierungen und Aktivitäten</xsl:template>
  <xsl:template name="held.record-what">Was verliehen, eingetragen, entschieden, verlängert oder widerrufen wurde, mit Titeln, Notizen und Begründungen</xsl:template>
  <xsl:template name="held.images">Bilder</xsl:template>
  <xsl:template name="held.images-what">Ihre Nachweise: wo sie sind, ihre Art und Größe</xsl:template>
  <xsl:template name="held.drafts">Entwürfe</xsl:template>
  <xsl:template name="held.drafts-what">Was Sie begonnen und nicht eingereicht haben</xsl:template>
  <xsl:template name="held.draft-images">Bilder von Entwürfen</xsl:template>
  <xsl:template name="held.draft-images-what">Wo sie sind, ihre Art und Größe und die Namen der Dateien</xsl:template>
  <xsl:template name="held.requests">Anträge auf Verlängerung</xsl:template>
  <xsl:template name="held.requests-what">Was Sie beantragt haben und was daraus wurde</xsl:template>
  <xsl:template name="held.reports">Wartende Meldungen</xsl:template>
  <xsl:template name="held.reports-what">Was andere Systeme unter einer bestätigten Adresse von Ihnen gemeldet haben und noch nicht zählt</xsl:template>
  <xsl:template name="held.messages">Nachrichten</xsl:template>
  <xsl:template name="held.messages-what">Was das Portal Ihnen mitgeteilt hat und wann Sie es gelesen haben</xsl:template>
  <xsl:template name="held.mails">E-Mails</xsl:template>
  <xsl:template name="held.mails-what">An welche Adresse, wann und was daraus wurde</xsl:template>
  <xsl:template name="held.addresses">E-Mail-Adressen</xsl:template>
  <xsl:template name="held.addresses-what">Ihre Adressen und jene, deren Link noch nicht geöffnet wurde</xsl:template>
  <xsl:template name="held.providers">Anmeldung über einen Anbieter</xsl:template>
  <xsl:template name="held.providers-what">Wer Sie dort sind, seit wann und wann zuletzt</xsl:template>
  <xsl:template name="held.sign-ins">Anmeldungen über einen Anbieter</xsl:template>
  <xsl:template name="held.sign-ins-what">Begonnene und fehlgeschlagene</xsl:template>
  <xsl:template name="held.sessions">Sitzungen</xsl:template>
  <xsl:template name="held.sessions-what">Von wo und mit welchem Browser Sie sich angemeldet haben; gezählt ab ihrem Ende</xsl:template>
  <xsl:template name="held.browsers">Browser</xsl:template>
  <xsl:template name="held.browsers-what">In denen Sie sich schon angemeldet haben; gezählt ab dem letzten Mal</xsl:template>
  <xsl:template name="held.links">Links zur Wahl eines Passworts</xsl:template>
  <xsl:template name="held.links-what">Wann sie erstellt und benutzt wurden, nicht die Links; gezählt ab ihrem Ende</xsl:template>
  <xsl:template name="held.second-factor">Zweiter Faktor</xsl:template>
  <xsl:template name="held.second-factor-what">Seit wann und wie viele Ersatzcodes übrig sind, nicht die Codes</xsl:template>
  <xsl:template name="held.calendar">Kalender</xsl:template>
  <xsl:template name="held.calendar-what">Seit wann er eine Adresse hat, nicht die Adresse</xsl:template>
  <xsl:template name="held.log">Protokoll</xsl:template>
  <xsl:template name="held.log-what">Was in Ihrem Konto geschah, wann, und ob durch Sie, durch Mitarbeitende oder durch das Portal</xsl:template>
  <xsl:template name="held.not">Was nicht darin ist</xsl:template>
  <xsl:template name="held.not-why">
    <p>Passwörter, Links, Codes und Cookies werden nur als Fingerabdruck gespeichert, aus dem sich nichts lesen lässt. Sie sind ausgelassen.</p>
    <p>Fortschritt, Ablaufdaten und Pläne werden nicht gespeichert, sondern aus Ihren Einträgen berechnet: Sie stehen auf Ihren Seiten.</p>
    <p>Einen Tag lang merkt sich das Portal, welche Formulare gesendet wurden und welche Anmeldungen fehlschlugen, damit nichts doppelt gespeichert und nichts erraten wird. Das Protokoll behält auch, was ein Wert vor einer Änderung war; das lesen nur Prüfer und Administratoren.</p>
  </xsl:template>

  <!-- ==== Errors: what happened, is anything lost, what now? -->

  <xsl:template name="error.title">Das ging nicht</xsl:template>
  <xsl:template name="error.title-401">Melden Sie sich an, um dies zu sehen</xsl:template>
  <xsl:template name="error.title-403">Dazu fehlt Ihnen das Recht</xsl:template>
  <xsl:template name="error.title-csrf">Das Formular war zu alt</xsl:template>
  <xsl:template name="error.title-link-over">Dieser Link gilt nicht mehr</xsl:template>
  <xsl:template name="error.title-404">Hier ist nichts</xsl:template>
  <xsl:template name="error.title-429">Warten Sie ein wenig</xsl:template>
  <xsl:template name="error.title-500">Das Portal hat versagt</xsl:template>
  <xsl:template name="error.title-503">Das Portal kann gerade nicht antworten</xsl:template>
  <xsl:template name="error.nothing-lost">
    <b>Nichts ist verloren.</b><xsl:text> Entwürfe und Einträge sind so, wie Sie sie verlassen haben.</xsl:text>
  </xsl:template>
  <xsl:template name="error.stored-stays">
    <b>Was bestätigt wurde, ist gespeichert.</b>
    <xsl:text> Was nicht bestätigt wurde, können Sie noch einmal senden: Es wird nie doppelt gespeichert.</xsl:text>
  </xsl:template>
  <xsl:template name="error.what">Was es war</xsl:template>
  <xsl:template name="error.when">Wann</xsl:template>
  <xsl:template name="error.tell">Kennung für den Support</xsl:template>
  <xsl:template name="error.way-home">Zur Startseite</xsl:template>
  <xsl:template name="error.way-help">Hilfe</xsl:template>
  <xsl:template name="error.way-progress">Zu Ihrem Fortschritt</xsl:template>
  <xsl:template name="error.way-drafts">Zu Ihren Entwürfen</xsl:template>
  <xsl:template name="error.way-again">Noch einmal versuchen</xsl:template>

  <!-- ==== Staff: what waits -->

  <xsl:template name="menu.waiting">Offenes</xsl:template>
  <xsl:template name="menu.candidates">Kandidaten</xsl:template>
  <xsl:template name="menu.reviews">Prüfungen</xsl:template>
  <xsl:template name="admin.title">Offenes</xsl:template>
  <xsl:template name="admin.waiting">
    <xsl:choose>
      <xsl:when test="@more = 'true'">Mehr als <xsl:apply-templates select="@reviews" mode="number"/> Aktivitäten warten auf eine Prüfung.</xsl:when>
      <xsl:when test="@reviews = '1'">Eine Aktivität wartet auf eine Prüfung.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@reviews" mode="number"/> Aktivitäten warten auf eine Prüfung.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="admin.nothing-waits">Nichts wartet auf eine Prüfung.</xsl:template>
  <xsl:template name="admin.oldest">
    <xsl:text>Die älteste wurde am </xsl:text><xsl:apply-templates select="@oldest" mode="date-long"/><xsl:text> eingetragen.</xsl:text>
  </xsl:template>
  <xsl:template name="admin.figures">Wer wo steht</xsl:template>
  <xsl:template name="admin.candidates">
    <xsl:choose>
      <xsl:when test="@candidates = '1'">Ein Kandidat</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@candidates" mode="number"/> Kandidaten</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="admin.counted">gezählt am <xsl:apply-templates select="@counted" mode="instant"/></xsl:template>
  <xsl:template name="admin.soon">Ablauf in 90&#160;Tagen</xsl:template>
  <xsl:template name="admin.retired">eingestellt seit <xsl:apply-templates select="@retired" mode="date"/></xsl:template>
  <xsl:template name="admin.no-figures">Noch wurde niemandem etwas verliehen</xsl:template>

  <!-- ==== Staff: reviews -->

  <xsl:template name="notice.review-accepted"><b>Die vorige Aktivität ist anerkannt</b></xsl:template>
  <xsl:template name="notice.review-rejected"><b>Die vorige Aktivität ist abgelehnt</b><p>Der Kandidat sieht den Grund.</p></xsl:template>
  <xsl:template name="reviews.title">Prüfungen</xsl:template>
  <xsl:template name="reviews.more">Es gibt mehr als diese: Wählen Sie eine Art oder ein Alter, um sie einzugrenzen.</xsl:template>
  <xsl:template name="reviews.none">In dieser Liste ist keine Aktivität</xsl:template>
  <xsl:template name="reviews.age">Wartet mindestens</xsl:template>
  <xsl:template name="reviews.any-age">Alle</xsl:template>
  <xsl:template name="reviews.entered">Eingetragen</xsl:template>
  <xsl:template name="reviews.amended">Vom Kandidaten geändert</xsl:template>
  <xsl:template name="reviews.candidate">Kandidat</xsl:template>
  <xsl:template name="reviews.images">Bilder</xsl:template>
  <xsl:template name="reviews.no-image">keine</xsl:template>
  <xsl:template name="reviews.waiting">
    <xsl:choose>
      <xsl:when test=". = '0'">Keine Aktivität wartet</xsl:when>
      <xsl:when test=". = '1'">1 Aktivität wartet</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> Aktivitäten warten</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="reviews.waits">wartet <xsl:apply-templates select="." mode="days"/></xsl:template>
  <xsl:template name="reviews.today">heute eingetragen</xsl:template>
  <xsl:template name="reviews.untitled">Eine Aktivität ohne Namen</xsl:template>
  <xsl:template name="reviews.counts-already">Nicht geprüft; sie zählt schon</xsl:template>
  <xsl:template name="reviews.on-acceptance">Sie zählt, sobald sie anerkannt ist</xsl:template>
  <xsl:template name="reviews.why-here">Warum hier</xsl:template>
  <xsl:template name="reviews.previous">Vorige</xsl:template>
  <xsl:template name="reviews.skip">Überspringen</xsl:template>
  <xsl:template name="reviews.record">
    <xsl:choose>
      <xsl:when test="@entries = '0'">kein anderer Eintrag</xsl:when>
      <xsl:when test="@entries = '1'">1 anderer Eintrag</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@entries" mode="number"/> andere Einträge</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@accepted != '0'">, <xsl:apply-templates select="@accepted" mode="number"/> anerkannt</xsl:if>
    <xsl:if test="@rejected != '0'">, <xsl:apply-templates select="@rejected" mode="number"/> abgelehnt</xsl:if>
    <xsl:if test="@entries != '0' and @accepted = '0' and @rejected = '0'">, bisher nicht geprüft</xsl:if>
  </xsl:template>
  <xsl:template name="checks.title">Was die Dateien sagen</xsl:template>
  <xsl:template name="checks.image">Bild <xsl:value-of select="@image"/></xsl:template>
  <xsl:template name="checks.new">Kein anderer Eintrag hat es</xsl:template>
  <xsl:template name="checks.seen">
    <xsl:choose>
      <xsl:when test="@others = '1'">Ein anderer Eintrag hat dasselbe Bild</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@others" mode="number"/> andere Einträge haben dasselbe Bild</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="checks.no-date">Die Datei sagt nicht, wann es aufgenommen wurde.</xsl:template>
  <xsl:template name="checks.taken">
    <xsl:text>Aufgenommen am </xsl:text><xsl:apply-templates select="@captured" mode="date"/>
    <xsl:choose>
      <xsl:when test="@same-day = 'true'">, dem Tag der Aktivität.</xsl:when>
      <xsl:otherwise>, nicht am Tag der Aktivität.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="effect.what">Wovon</xsl:template>
  <xsl:template name="effect.now">Jetzt</xsl:template>
  <xsl:template name="effect.then">Dann</xsl:template>
  <xsl:template name="effect.units">
    <span class="n"><xsl:value-of select="@counted"/> von <xsl:value-of select="@required"/></span>
    <xsl:if test="../r:before/@cycle != ../r:after/@cycle"><small>Zyklus <xsl:value-of select="@cycle"/></small></xsl:if>
  </xsl:template>
  <xsl:template name="effect.no-cycle">kein Zyklus</xsl:template>
  <xsl:template name="effect.not-awarded">nicht verliehen</xsl:template>
  <xsl:template name="effect.same">wie jetzt</xsl:template>
  <xsl:template name="effect.place"><xsl:apply-templates select="@nth" mode="ordinal"/> von <xsl:value-of select="@of"/></xsl:template>
  <xsl:template name="effect.accepted">Wenn anerkannt</xsl:template>
  <xsl:template name="effect.rejected">Wenn abgelehnt</xsl:template>
  <xsl:template name="effect.stays">Keine Einheit und kein Datum ändert sich.</xsl:template>
  <xsl:template name="effect.loses">Eine Zertifizierung geht dadurch verloren oder läuft früher ab.</xsl:template>
  <xsl:template name="effect.offer">Was verloren ginge, kann durch eine Verlängerung erhalten werden:</xsl:template>
  <xsl:template name="effect.remedy">
    <span class="n"><xsl:value-of select="@certification"/></span> bis <xsl:apply-templates select="@expires" mode="date"/>
    <xsl:text>, gewährt am </xsl:text><xsl:apply-templates select="@granted" mode="date"/>
  </xsl:template>
  <xsl:template name="field.reason">Grund</xsl:template>
  <xsl:template name="field.keep">Die alten Ablaufdaten durch eine Verlängerung erhalten</xsl:template>
  <xsl:template name="field.decision">Entscheidung</xsl:template>
  <xsl:template name="reviews.accept">Anerkennen</xsl:template>
  <xsl:template name="reviews.reject">Ablehnen, mit Grund</xsl:template>
  <xsl:template name="reviews.reason">Grund, den der Kandidat liest <span>(nötig zum Ablehnen)</span></xsl:template>
  <xsl:template name="reviews.save">Speichern</xsl:template>
  <xsl:template name="reviews.save-next">Speichern und zur nächsten</xsl:template>
  <xsl:template name="reviews.not-yours">Ihre Rolle sieht zu und entscheidet nicht.</xsl:template>
  <xsl:template name="reviews.withdrawn">Der Kandidat hat sie zurückgezogen. Es gibt nichts zu entscheiden.</xsl:template>

  <!-- ==== Staff: candidates -->

  <xsl:template name="notice.person-saved"><b>Die Änderungen sind gespeichert</b></xsl:template>
  <xsl:template name="notice.candidate-created"><b>Der Kandidat ist angelegt</b><p>Erzeugen Sie jetzt einen Link, mit dem ein Passwort gewählt werden kann.</p></xsl:template>
  <xsl:template name="notice.event-saved"><b>Es ist gespeichert</b><p>Was daraus folgt, steht unten.</p></xsl:template>
  <xsl:template name="candidates.title">Kandidaten</xsl:template>
  <xsl:template name="candidates.found">
    <xsl:choose>
      <xsl:when test=". = '0'">Niemand gefunden</xsl:when>
      <xsl:when test=". = '1'">1 Kandidat</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> Kandidaten</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="candidates.holds-none">noch nichts verliehen</xsl:template>
  <xsl:template name="candidates.new">Neuer Kandidat</xsl:template>
  <xsl:template name="candidates.new-why">Jemand, der noch nicht im Portal ist. Danach kann ein Link erzeugt werden, mit dem er ein Passwort wählt.</xsl:template>
  <xsl:template name="candidates.create">Anlegen</xsl:template>
  <xsl:template name="candidates.more">Es gibt mehr als diese: Schreiben Sie mehr vom Namen oder wählen Sie, was sie haben.</xsl:template>
  <xsl:template name="candidates.none">Niemand wurde gefunden</xsl:template>
  <xsl:template name="candidates.nameless">Ein Kandidat ohne Namen</xsl:template>
  <xsl:template name="candidates.find">Suchen</xsl:template>
  <xsl:template name="candidates.q">Beginnt mit: ID, Name oder E-Mail</xsl:template>
  <xsl:template name="candidates.status">Status</xsl:template>
  <xsl:template name="candidates.from">Läuft ab von</xsl:template>
  <xsl:template name="candidates.to">bis</xsl:template>
  <xsl:template name="candidates.holds">Zertifizierungen</xsl:template>
  <xsl:template name="field.email">E-Mail</xsl:template>
  <xsl:template name="field.email-verified">Die Adresse ist bestätigt</xsl:template>
  <xsl:template name="candidate.correct">Name und E-Mail berichtigen</xsl:template>
  <xsl:template name="candidate.no-mail">keine</xsl:template>
  <xsl:template name="candidate.verified">bestätigt</xsl:template>
  <xsl:template name="candidate.unverified">nicht bestätigt</xsl:template>
  <xsl:template name="candidate.account">Konto</xsl:template>
  <xsl:template name="account.none">Noch kein Passwort und kein offener Link</xsl:template>
  <xsl:template name="account.active">Kann sich anmelden</xsl:template>
  <xsl:template name="account.invited">Ein Link ist offen, noch nicht benutzt</xsl:template>
  <xsl:template name="account.disabled">Gesperrt</xsl:template>
  <xsl:template name="candidate.invite">Link zum Wählen eines Passworts erzeugen</xsl:template>
  <xsl:template name="candidate.new-password">Link für ein verlorenes Passwort erzeugen</xsl:template>
  <xsl:template name="candidate.link">
    <b>Geben Sie diesen Link weiter; er wird nur dieses eine Mal gezeigt</b>
    <p><code><xsl:value-of select="@link"/></code></p>
    <p>Er gilt einmal, bis <xsl:apply-templates select="@until" mode="instant"/>. Ein früher erzeugter gilt nicht mehr.</p>
  </xsl:template>
  <xsl:template name="candidate.link-over"><b>Der Link wurde einmal gezeigt und nicht aufbewahrt</b><p>Erzeugen Sie einen neuen, wenn er verloren ist.</p></xsl:template>
  <xsl:template name="candidate.nothing">Noch wurde nichts verliehen</xsl:template>
  <xsl:template name="candidate.events">Verleihungen, Verlängerungen, Widerrufe</xsl:template>
  <xsl:template name="candidate.until">bis <xsl:apply-templates select="@expires" mode="date"/></xsl:template>
  <xsl:template name="candidate.void">Ungültig machen</xsl:template>
  <xsl:template name="entry.award">Verleihung</xsl:template>
  <xsl:template name="entry.extension">Verlängerung</xsl:template>
  <xsl:template name="entry.revocation">Widerruf</xsl:template>
  <xsl:template name="entry.void">Ungültig machen</xsl:template>
  <xsl:template name="entry.of-award">Die Verleihung von <xsl:value-of select="../@certification"/> am <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="entry.of-extension">Die Verlängerung von <xsl:value-of select="../@certification"/> vom <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="entry.of-revocation">Der Widerruf von <xsl:value-of select="../@certification"/> am <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="entry.see-first">Was es bewirken würde, wird hier gezeigt, bevor es gespeichert wird.</xsl:template>
  <xsl:template name="entry.effect">Was es bewirken würde</xsl:template>
  <xsl:template name="entry.preview">Wirkung ansehen</xsl:template>
  <xsl:template name="entry.preview-again">Noch einmal ansehen</xsl:template>
  <xsl:template name="entry.save">Speichern</xsl:template>
  <xsl:template name="field.basis">Grundlage</xsl:template>
  <xsl:template name="field.on">Ab welchem Tag es gilt</xsl:template>
  <xsl:template name="field.expires">Neuer Ablauf</xsl:template>
  <xsl:template name="field.expires-award">Ablauf <span>(leer: nach der Regel)</span></xsl:template>
  <xsl:template name="field.ticket">Ticket <span>(wenn es eines gibt)</span></xsl:template>

  <!-- ==== Staff: the catalogue -->

  <xsl:template name="notice.thing-saved"><b>Die Änderungen sind gespeichert</b></xsl:template>
  <xsl:template name="notice.thing-removed"><b>Es ist entfernt</b></xsl:template>
  <xsl:template name="table.types">Typen</xsl:template>
  <xsl:template name="table.new-types">Neuer Typ</xsl:template>
  <xsl:template name="table.options">Arten</xsl:template>
  <xsl:template name="table.new-options">Neue Art</xsl:template>
  <xsl:template name="table.certifications">Zertifizierungen</xsl:template>
  <xsl:template name="table.new-certifications">Neue Zertifizierung</xsl:template>
  <xsl:template name="table.designations">Auszeichnungen</xsl:template>
  <xsl:template name="table.new-designations">Neue Auszeichnung</xsl:template>
  <xsl:template name="table.campaigns">Kampagnen</xsl:template>
  <xsl:template name="table.new-campaigns">Neue Kampagne</xsl:template>
  <xsl:template name="table.announcements">Mitteilungen</xsl:template>
  <xsl:template name="table.new-announcements">Neue Mitteilung</xsl:template>
  <xsl:template name="table.groups">Gruppen</xsl:template>
  <xsl:template name="table.new-groups">Neue Gruppe</xsl:template>
  <xsl:template name="table.languages">Sprachen</xsl:template>
  <xsl:template name="table.new-languages">Neue Sprache</xsl:template>
  <xsl:template name="attribute.code">Code</xsl:template>
  <xsl:template name="attribute.name">Name</xsl:template>
  <xsl:template name="attribute.group">Gruppe</xsl:template>
  <xsl:template name="attribute.description">Beschreibung</xsl:template>
  <xsl:template name="attribute.proof">Arten von Nachweisen</xsl:template>
  <xsl:template name="attribute.exam">Examen</xsl:template>
  <xsl:template name="attribute.type">Typ</xsl:template>
  <xsl:template name="attribute.successor">Nachfolgerin</xsl:template>
  <xsl:template name="attribute.alias">Andere Codes</xsl:template>
  <xsl:template name="attribute.requires">Voraussetzungen</xsl:template>
  <xsl:template name="attribute.text">Text</xsl:template>
  <xsl:template name="attribute.from">Von</xsl:template>
  <xsl:template name="attribute.until">Bis</xsl:template>
  <xsl:template name="attribute.retired">Eingestellt ab</xsl:template>
  <xsl:template name="attribute.granted">Gewährt am</xsl:template>
  <xsl:template name="attribute.expires-from">Ablauf von</xsl:template>
  <xsl:template name="attribute.expires-to">Ablauf bis</xsl:template>
  <xsl:template name="attribute.to">Neuer Ablauf</xsl:template>
  <xsl:template name="attribute.months">Monate mehr</xsl:template>
  <xsl:template name="attribute.units">Einheiten</xsl:template>
  <xsl:template name="attribute.limit">Limit in einem Zyklus</xsl:template>
  <xsl:template name="attribute.max-age-months">Höchstes Alter, in Monaten</xsl:template>
  <xsl:template name="attribute.credit">Anrechnung</xsl:template>
  <xsl:template name="attribute.validity-months">Gültig, in Monaten</xsl:template>
  <xsl:template name="attribute.grace-days">Nachfrist, in Tagen</xsl:template>
  <xsl:template name="attribute.retake-window-months">Wiederholung, Monate vor Ablauf</xsl:template>
  <xsl:template name="attribute.renew-from">Neuer Ablauf zählt ab</xsl:template>
  <xsl:template name="attribute.activities-since">Aktivitäten zählen</xsl:template>
  <xsl:template name="attribute.help-code">Buchstaben, Ziffern, - _ und Punkte. Später kann er nicht geändert werden.</xsl:template>
  <xsl:template name="attribute.help-proof">Eine Art je Zeile. Eine Adresse am Ende einer Zeile wird als Beispiel gezeigt.</xsl:template>
  <xsl:template name="attribute.help-alias">Andere Codes, unter denen sie bekannt ist, einer je Zeile.</xsl:template>
  <xsl:template name="attribute.help-requires">Eine je Zeile: wie viele, dann die Codes, etwa 2 ACP-JCA ACP-OA. Lernpfade: 1 learning-paths cloud-admin.</xsl:template>
  <xsl:template name="attribute.help-limit">Leer: keines.</xsl:template>
  <xsl:template name="attribute.help-max-age-months">Leer: jedes Alter.</xsl:template>
  <xsl:template name="attribute.help-successor">Wozu sie durch ein Upgrade wird, sobald sie eingestellt ist.</xsl:template>
  <xsl:template name="attribute.help-until">Leer: bis sie zurückgenommen wird.</xsl:template>
  <xsl:template name="attribute.help-to">Ein Tag für alle. Oder geben Sie Monate an.</xsl:template>
  <xsl:template name="attribute.help-months">Kommen zu jedem Ablaufdatum hinzu. Oder geben Sie einen Tag an.</xsl:template>
  <xsl:template name="attribute.help-expires-from">Das erste Ablaufdatum, das verlängert wird.</xsl:template>
  <xsl:template name="attribute.help-expires-to">Das letzte.</xsl:template>
  <xsl:template name="attribute.help-rule-from">Von morgen an. Was bis heute galt, kann sich nicht ändern.</xsl:template>
  <xsl:template name="attribute.help-option-retired">Von diesem Tag an wird sie nicht angeboten.</xsl:template>
  <xsl:template name="attribute.why">Warum, für das Protokoll</xsl:template>
  <xsl:template name="attribute.stored">Jetzt gespeichert: </xsl:template>
  <xsl:template name="attribute.stored-nothing">Jetzt gespeichert: nichts</xsl:template>
  <xsl:template name="attribute.none">keines</xsl:template>
  <xsl:template name="attribute.any">jedes</xsl:template>
  <xsl:template name="attribute.was">vorher <xsl:apply-templates select="@was" mode="value"/></xsl:template>
  <xsl:template name="attribute.was-none">vorher nichts</xsl:template>
  <xsl:template name="attribute.on-entry">mit dem Eintrag</xsl:template>
  <xsl:template name="attribute.on-acceptance">mit der Anerkennung</xsl:template>
  <xsl:template name="attribute.completion">dem Tag der Erneuerung</xsl:template>
  <xsl:template name="attribute.expiry">dem alten Ablauf</xsl:template>
  <xsl:template name="attribute.programme">alle seit dem ersten Tag des Programms</xsl:template>
  <xsl:template name="attribute.cycle">nur die des Zyklus</xsl:template>
  <xsl:template name="attribute.nothing">Keine</xsl:template>
  <xsl:template name="table.lead"><xsl:apply-templates select="@current" mode="number"/> von <xsl:apply-templates select="@all" mode="number"/> gelten heute</xsl:template>
  <xsl:template name="table.q">Code oder Name</xsl:template>
  <xsl:template name="table.state">Stand</xsl:template>
  <xsl:template name="table.any">Alle</xsl:template>
  <xsl:template name="table.current">In Kraft</xsl:template>
  <xsl:template name="table.future">Noch nicht</xsl:template>
  <xsl:template name="table.past">Vorbei</xsl:template>
  <xsl:template name="table.draft">Entwurf</xsl:template>
  <xsl:template name="table.removed">Wird entfernt</xsl:template>
  <xsl:template name="table.empty">Noch keine Einträge</xsl:template>
  <xsl:template name="rules.by-entry">Regeln nach dem Datum der Aktivität</xsl:template>
  <xsl:template name="rules.by-cycle">Regeln nach dem ersten Tag des Zyklus</xsl:template>
  <xsl:template name="rules.option"><xsl:apply-templates select="r:fact[@name = 'units']/@value" mode="units"/><xsl:if test="r:fact[@name = 'limit']/@value">, Limit <xsl:value-of select="r:fact[@name = 'limit']/@value"/></xsl:if></xsl:template>
  <xsl:template name="rules.type"><xsl:apply-templates select="r:fact[@name = 'units']/@value" mode="units"/>, gültig <xsl:apply-templates select="r:fact[@name = 'validity-months']/@value" mode="months"/></xsl:template>
  <xsl:template name="rules.type-grace"><xsl:apply-templates select="r:fact[@name = 'grace-days']/@value" mode="days"/> Nachfrist</xsl:template>
  <xsl:template name="rules.draft"><xsl:apply-templates select="@from" mode="date-lane"/>, Entwurf</xsl:template>
  <xsl:template name="rules.fixed">fest</xsl:template>
  <xsl:template name="rules.change">Ändern</xsl:template>
  <xsl:template name="rules.new">Neue Regel</xsl:template>
  <xsl:template name="rules.changed">Die Regel ab <xsl:apply-templates select="r:field[@name = 'rule']/@value" mode="date"/> ändern</xsl:template>
  <xsl:template name="rules.take-away">Diese Regel entfernen</xsl:template>
  <xsl:template name="thing.preview">Wirkung ansehen</xsl:template>
  <xsl:template name="thing.preview-why">Noch ändert sich nichts: Erst wird gezeigt, was es für alle Kandidaten bewirken würde, dann wird es veröffentlicht.</xsl:template>
  <xsl:template name="thing.save">Speichern</xsl:template>
  <xsl:template name="thing.details">Angaben</xsl:template>
  <xsl:template name="thing.retire">Zu einem Tag einstellen</xsl:template>
  <xsl:template name="thing.remove">Entfernen</xsl:template>
  <xsl:template name="thing.remove-why">Noch verweist nichts darauf, es kann also ganz entfernt werden.</xsl:template>
  <xsl:template name="thing.language">Texte in</xsl:template>
  <xsl:template name="thing.touched">
    <xsl:text>So wie es heute steht, beträfe es </xsl:text>
    <xsl:choose>
      <xsl:when test="@touched = '0'">nichts: In der Spanne läuft keine Zertifizierung ab.</xsl:when>
      <xsl:when test="@touched = '1'">1 Zertifizierung eines Kandidaten.</xsl:when>
      <xsl:when test="@candidates = '1'"><xsl:apply-templates select="@touched" mode="number"/> Zertifizierungen eines Kandidaten.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@touched" mode="number"/> Zertifizierungen von <xsl:apply-templates select="@candidates" mode="number"/> Kandidaten.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="thing.draft">
    <b>Eine Änderung ist entworfen</b>
    <p><xsl:if test="@by">Von <xsl:value-of select="@by"/>, </xsl:if><xsl:apply-templates select="@made" mode="instant"/><xsl:text>. Für Kandidaten gilt noch, was in Kraft ist. </xsl:text><xsl:value-of select="r:reason"/></p>
    <xsl:if test="@code"><p><xsl:apply-templates select="." mode="refusal"/></p></xsl:if>
  </xsl:template>
  <xsl:template name="thing.publishing"><b>Es wird gerade veröffentlicht</b></xsl:template>
  <xsl:template name="thing.to-preview">Wirkung ansehen, veröffentlichen oder verwerfen</xsl:template>
  <!-- ==== Staff: the audit log -->

  <xsl:template name="menu.audit">Protokoll</xsl:template>
  <xsl:template name="menu.sign-ins">Anmeldungen</xsl:template>
  <xsl:template name="instant.second">
    <xsl:call-template name="date.short"/>, <xsl:value-of select="substring(., 12, 8)"/>
    <xsl:text>&#160;UTC</xsl:text>
  </xsl:template>
  <xsl:template name="audit.title">Protokoll</xsl:template>
  <xsl:template name="audit.signed">
    <xsl:text>Vollständig und signiert bis Zeile </xsl:text><xsl:value-of select="@number"/><xsl:text>, Stand </xsl:text><xsl:apply-templates select="@at" mode="instant"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="audit.unsigned">Noch ist nichts signiert: Der erste Prüfpunkt kommt binnen einer Minute nach der ersten Änderung.</xsl:template>
  <xsl:template name="audit.fault-changed">Zeile <xsl:value-of select="../@row"/> ist nicht, was versiegelt wurde.</xsl:template>
  <xsl:template name="audit.fault-missing">Zeile <xsl:value-of select="../@row"/> fehlt.</xsl:template>
  <xsl:template name="audit.fault-signature">Der Prüfpunkt von Zeile <xsl:value-of select="../@row"/> ist nicht, was signiert wurde.</xsl:template>
  <xsl:template name="audit.alarm"><b>Jemand hat das Protokoll am Portal vorbei geändert</b><p>Führen Sie <code>recertctl audit verify</code> aus, heben Sie eine Kopie der Datenbank auf, wie sie ist, und vergleichen Sie mit einem Prüfpunkt, den ein anderes System aufbewahrt hat.</p></xsl:template>
  <xsl:template name="audit.waiting">
    <xsl:choose>
      <xsl:when test=". = '1'">Eine Zeile wartet darauf, verkettet zu werden.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> Zeilen warten darauf, verkettet zu werden.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="audit.all-chained">Keine Zeile wartet darauf, verkettet zu werden.</xsl:template>
  <xsl:template name="audit.checkpoint">Der letzte Prüfpunkt</xsl:template>
  <xsl:template name="audit.number">Zeile</xsl:template>
  <xsl:template name="audit.at">Signiert</xsl:template>
  <xsl:template name="audit.hash">Hash</xsl:template>
  <xsl:template name="audit.key">Öffentlicher Schlüssel</xsl:template>
  <xsl:template name="audit.looked">Eben wurden seine Signatur und die Zeilen von <xsl:value-of select="@first"/> bis zu ihm mit dem verglichen, was versiegelt wurde. <code>recertctl audit verify</code> tut das von der ersten Zeile an. Jeder kann den Prüfpunkt aufbewahren: Er ist unter <a href="/feeds/checkpoint.xml">/feeds/checkpoint.xml</a> veröffentlicht.</xsl:template>
  <xsl:template name="audit.filter-who">Wer: E-Mail, ID oder Nummer</xsl:template>
  <xsl:template name="audit.filter-whom">Über: ID des Kandidaten</xsl:template>
  <xsl:template name="audit.from">Von</xsl:template>
  <xsl:template name="audit.until">bis</xsl:template>
  <xsl:template name="audit.any">Alles</xsl:template>
  <xsl:template name="audit.none">Nichts wurde geändert, was passt</xsl:template>
  <xsl:template name="audit.unknown-who">Dieses Konto gibt es nicht</xsl:template>
  <xsl:template name="audit.unknown-whom">Ein Kandidat ist AT und acht Ziffern</xsl:template>
  <xsl:template name="audit.when">Wann</xsl:template>
  <xsl:template name="audit.who">Wer</xsl:template>
  <xsl:template name="audit.what">Was</xsl:template>
  <xsl:template name="audit.whom">Über</xsl:template>
  <xsl:template name="audit.values">Von was zu was</xsl:template>
  <xsl:template name="audit.action">Aktion</xsl:template>
  <xsl:template name="audit.request">Anfrage</xsl:template>
  <xsl:template name="audit.field">Wert</xsl:template>
  <xsl:template name="audit.before">Vorher</xsl:template>
  <xsl:template name="audit.after">Nachher</xsl:template>
  <xsl:template name="audit.nothing">nichts</xsl:template>
  <xsl:template name="audit.empty">leer</xsl:template>
  <xsl:template name="audit.nobody">–</xsl:template>
  <xsl:template name="audit.nameless-account">Konto <xsl:value-of select="@account"/></xsl:template>
  <xsl:template name="audit.was">vorher <xsl:apply-templates select="r:before" mode="value"/></xsl:template>
  <xsl:template name="audit.removed">entfernt,</xsl:template>
  <xsl:template name="audit.erased">mit der Person gelöscht</xsl:template>
  <xsl:template name="audit.cut">…, mehr in der Zeile</xsl:template>
  <xsl:template name="audit.no-values">Kein Wert wurde geändert</xsl:template>
  <xsl:template name="audit.more">
    <xsl:choose>
      <xsl:when test=". = '1'">und einer mehr</xsl:when>
      <xsl:otherwise>und <xsl:apply-templates select="." mode="number"/> mehr</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="audit.newest">Neueste</xsl:template>
  <xsl:template name="audit.row-good">Diese Zeile und ihre Werte sind, was versiegelt wurde.</xsl:template>
  <xsl:template name="audit.row-waits">Diese Zeile ist noch nicht verkettet; das dauert eine Sekunde.</xsl:template>
  <xsl:template name="audit.row-changed"><b>Diese Zeile ist nicht, was versiegelt wurde</b><p>Sie wurde am Portal vorbei geändert, oder eine Zeile vor ihr. <code>recertctl audit verify</code> nennt die erste.</p></xsl:template>
  <xsl:template name="audit.row-value"><b>Ein Wert dieser Zeile ist nicht der, der festgehalten wurde</b><p>Er wurde am Portal vorbei geändert.</p></xsl:template>
  <xsl:template name="audit.all-by">Alles von diesem Konto</xsl:template>
  <xsl:template name="audit.all-about">Alles über diesen Kandidaten</xsl:template>
  <xsl:template name="audit.candidate">Zum Kandidaten</xsl:template>
  <xsl:template name="did.account-create">Konto angelegt</xsl:template>
  <xsl:template name="did.account-disable">Konto gesperrt</xsl:template>
  <xsl:template name="did.account-enable">Konto freigegeben</xsl:template>
  <xsl:template name="did.activity-accept">Aktivität anerkannt</xsl:template>
  <xsl:template name="did.activity-amend">Aktivität geändert</xsl:template>
  <xsl:template name="did.activity-reject">Aktivität abgelehnt</xsl:template>
  <xsl:template name="did.activity-submit">Aktivität eingereicht</xsl:template>
  <xsl:template name="did.activity-withdraw">Aktivität zurückgezogen</xsl:template>
  <xsl:template name="did.award-enter">Verleihung eingetragen</xsl:template>
  <xsl:template name="did.calendar-make">Adresse für den Kalender erzeugt</xsl:template>
  <xsl:template name="did.calendar-stop">Adresse des Kalenders beendet</xsl:template>
  <xsl:template name="did.candidate-create">Kandidaten angelegt</xsl:template>
  <xsl:template name="did.candidate-import">Kandidaten importiert</xsl:template>
  <xsl:template name="did.day-change">Der Tag hat einen Status geändert</xsl:template>
  <xsl:template name="did.draft-change">Entwurf geändert</xsl:template>
  <xsl:template name="did.draft-discard">Entwurf verworfen</xsl:template>
  <xsl:template name="did.draft-keep">Entwurf gespeichert</xsl:template>
  <xsl:template name="did.erase">Person gelöscht</xsl:template>
  <xsl:template name="did.event-void">Ereignis ungültig gemacht</xsl:template>
  <xsl:template name="did.extension-ask">Verlängerung beantragt</xsl:template>
  <xsl:template name="did.extension-grant">Verlängerung bewilligt</xsl:template>
  <xsl:template name="did.extension-refuse">Verlängerung abgelehnt</xsl:template>
  <xsl:template name="did.extension-withdraw">Antrag auf Verlängerung zurückgezogen</xsl:template>
  <xsl:template name="did.extension-enter">Verlängerung eingetragen</xsl:template>
  <xsl:template name="did.invite-make">Link zum Wählen eines Passworts erzeugt</xsl:template>
  <xsl:template name="did.key-create">Schlüssel für ein System erzeugt</xsl:template>
  <xsl:template name="did.key-revoke">Schlüssel eines Systems widerrufen</xsl:template>
  <xsl:template name="did.password-change">Passwort geändert</xsl:template>
  <xsl:template name="did.password-choose">Passwort gewählt</xsl:template>
  <xsl:template name="did.password-reset">Neues Passwort über einen Link gewählt</xsl:template>
  <xsl:template name="did.password-set">Passwort festgelegt</xsl:template>
  <xsl:template name="did.person-correct">Name oder E-Mail berichtigt</xsl:template>
  <xsl:template name="did.mails-change">Hat gewählt, welche E-Mails kommen</xsl:template>
  <xsl:template name="did.unsubscribe">Hat E-Mails abbestellt, über den Link in einer</xsl:template>
  <xsl:template name="did.profile-change">Profil geändert</xsl:template>
  <xsl:template name="did.offer-add">Etwas zur Liste dessen hinzugefügt, was zählt</xsl:template>
  <xsl:template name="did.offer-change">Etwas auf der Liste dessen geändert, was zählt</xsl:template>
  <xsl:template name="did.offer-take-back">Etwas von der Liste dessen genommen, was zählt</xsl:template>
  <xsl:template name="did.offers-load">Die Liste dessen geladen, was zählt</xsl:template>
  <xsl:template name="did.programme-publish">Eine entworfene Änderung in Kraft gesetzt</xsl:template>
  <xsl:template name="did.proposal-change">Den Entwurf einer Änderung geändert</xsl:template>
  <xsl:template name="did.proposal-make">Eine Änderung am Programm entworfen</xsl:template>
  <xsl:template name="did.proposal-publish">Eine entworfene Änderung veröffentlicht</xsl:template>
  <xsl:template name="did.proposal-refuse">Eine entworfene Änderung ließ sich nicht veröffentlichen</xsl:template>
  <xsl:template name="did.proposal-unpublish">Das Veröffentlichen einer Änderung angehalten</xsl:template>
  <xsl:template name="did.proposal-withdraw">Eine entworfene Änderung verworfen</xsl:template>
  <xsl:template name="did.programme-import">Programm geändert</xsl:template>
  <xsl:template name="did.recompute">Neu berechnet, was aus den Ereignissen folgt</xsl:template>
  <xsl:template name="did.completion-report">Abschluss gemeldet</xsl:template>
  <xsl:template name="did.award-report">Verleihung gemeldet</xsl:template>
  <xsl:template name="did.report-credit">Gemeldetes angerechnet</xsl:template>
  <xsl:template name="did.restore">Sicherung zurückgespielt</xsl:template>
  <xsl:template name="did.revocation-enter">Widerruf eingetragen</xsl:template>
  <xsl:template name="did.seal-key">Ein anderer Schlüssel signiert das Protokoll</xsl:template>
  <xsl:template name="did.address-ask">E-Mail-Adresse angegeben</xsl:template>
  <xsl:template name="did.address-confirm">E-Mail-Adresse bestätigt</xsl:template>
  <xsl:template name="did.address-main">Andere Hauptadresse gewählt</xsl:template>
  <xsl:template name="did.address-remove">E-Mail-Adresse entfernt</xsl:template>
  <xsl:template name="did.reset-ask">Link für ein vergessenes Passwort gesendet</xsl:template>
  <xsl:template name="did.second-factor-codes">Neue Ersatzcodes erzeugt</xsl:template>
  <xsl:template name="did.second-factor-recover">Ersatzcode benutzt</xsl:template>
  <xsl:template name="did.second-factor-remove">Zweiten Faktor abgeschaltet</xsl:template>
  <xsl:template name="did.second-factor-reset">Zweiten Faktor entfernt</xsl:template>
  <xsl:template name="did.second-factor-set">Zweiten Faktor eingerichtet</xsl:template>
  <xsl:template name="did.sign-in-half">Richtiges Passwort angegeben; der zweite Schritt steht aus</xsl:template>
  <xsl:template name="did.session-end">Sitzungen beendet</xsl:template>
  <xsl:template name="did.sign-in">Angemeldet</xsl:template>
  <xsl:template name="did.sign-out">Abgemeldet</xsl:template>

  <!-- ==== Email addresses -->

  <xsl:template name="mails.title">E-Mail-Adressen</xsl:template>
  <xsl:template name="mails.why">Sie melden sich mit jeder an, die bestätigt ist. Was geschieht, erfahren Sie an der Hauptadresse.</xsl:template>
  <xsl:template name="mails.ask">
    <xsl:text>Dieses Portal sendet keine Mails; deshalb lässt sich hier keine andere Adresse bestätigen. Schreiben Sie an </xsl:text>
    <a href="mailto:{@contact}"><xsl:value-of select="@contact"/></a>
  </xsl:template>
  <xsl:template name="mails.list">Ihre</xsl:template>
  <xsl:template name="mails.address">Adresse</xsl:template>
  <xsl:template name="mails.state">Stand</xsl:template>
  <xsl:template name="mails.main">Hauptadresse</xsl:template>
  <xsl:template name="mails.confirmed">bestätigt</xsl:template>
  <xsl:template name="mails.unconfirmed">nicht bestätigt</xsl:template>
  <xsl:template name="mails.refused">E-Mails dorthin kamen zurück, es gehen keine mehr: Senden Sie den Link noch einmal</xsl:template>
  <xsl:template name="mails.asked">wartet darauf, dass der Link geöffnet wird</xsl:template>
  <xsl:template name="mails.waits"><xsl:text>Link gilt bis </xsl:text><xsl:apply-templates select="@waits" mode="instant"/></xsl:template>
  <xsl:template name="mails.add">Eine hinzufügen</xsl:template>
  <xsl:template name="mails.new">Weitere E-Mail-Adresse</xsl:template>
  <xsl:template name="mails.new-help">Wir senden einen Link dorthin; er zeigt, dass sie Ihnen gehört.</xsl:template>
  <xsl:template name="mails.send">Link senden</xsl:template>
  <xsl:template name="mails.change">Ändern</xsl:template>
  <xsl:template name="mails.which">Welche</xsl:template>
  <xsl:template name="mails.make-main">Zur Hauptadresse machen</xsl:template>
  <xsl:template name="mails.remove">Entfernen</xsl:template>
  <xsl:template name="mails.again">Link noch einmal senden</xsl:template>
  <xsl:template name="mails.confirm">E-Mail-Adresse bestätigen</xsl:template>
  <xsl:template name="mails.claim">
    <b><xsl:value-of select="@mail"/></b><xsl:text> wird eine von Ihren. Der Link gilt bis </xsl:text>
    <xsl:apply-templates select="@until" mode="instant"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.taken">Jemand wollte diese E-Mail-Adresse hinzufügen</xsl:template>
  <xsl:template name="message.taken-text">Sie sollte zu einem anderen Konto des Portals kommen und gehört schon zu Ihrem. Es wurde nichts geändert. Wenn Sie es waren, melden Sie sich mit dieser Adresse an, oder entfernen Sie sie dort zuerst. Wenn nicht, müssen Sie nichts tun.</xsl:template>
  <xsl:template name="mails.confirm-do">Bestätigen</xsl:template>

  <!-- ==== The second factor of staff -->

  <xsl:template name="factor.title">Zweiter Faktor</xsl:template>
  <xsl:template name="factor.title-sign-in">Zweiten Faktor einrichten</xsl:template>
  <xsl:template name="factor.step">Der zweite Schritt</xsl:template>
  <xsl:template name="factor.lost">Gerät verloren?</xsl:template>
  <xsl:template name="factor.recover">Ersatzcode benutzen</xsl:template>
  <xsl:template name="factor.ask">
    <xsl:text>Ohne Ersatzcode: Ein Admin kann Ihren zweiten Faktor entfernen. Schreiben Sie an </xsl:text>
    <a href="mailto:{@contact}"><xsl:value-of select="@contact"/></a>
  </xsl:template>
  <xsl:template name="factor.leave">Als jemand anderes anmelden</xsl:template>
  <xsl:template name="factor.off">Ein zweiter Faktor ist nicht eingerichtet.</xsl:template>
  <xsl:template name="factor.on">Sie melden sich mit zwei Faktoren an.</xsl:template>
  <xsl:template name="factor.offered">Scannen Sie das Bild, und geben Sie den Code ein.</xsl:template>
  <xsl:template name="factor.unavailable">Hier lässt sich kein zweiter Faktor einrichten.</xsl:template>
  <xsl:template name="factor.unavailable-why">Dem Portal fehlt der Schlüssel, mit dem es das Geheimnis aufbewahren würde. Wer es betreibt, kann einen eintragen.</xsl:template>
  <xsl:template name="factor.why">Mit ihm öffnet Ihr Passwort allein nichts mehr: Eine App auf Ihrem Telefon zeigt einen Code, den Sie zusätzlich eingeben.</xsl:template>
  <xsl:template name="factor.required">Wer hier arbeitet, meldet sich mit Passwort und dem Code einer App an. Richten Sie das jetzt ein; es dauert eine Minute.</xsl:template>
  <xsl:template name="factor.left">
    <xsl:text>Seit </xsl:text><xsl:apply-templates select="@since" mode="instant"/>
    <xsl:choose>
      <xsl:when test="@codes = '0'">. Es ist kein Ersatzcode übrig: Erzeugen Sie neue.</xsl:when>
      <xsl:when test="@codes = '1'">. Ein Ersatzcode ist übrig.</xsl:when>
      <xsl:otherwise>. <xsl:value-of select="@codes"/> Ersatzcodes sind übrig.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="factor.keep">Bewahren Sie diese Ersatzcodes auf.</xsl:template>
  <xsl:template name="factor.keep-why">Drucken Sie sie, oder legen Sie sie zu Ihren Passwörtern. Jeder öffnet das Portal einmal, wenn Ihr Gerät verloren ist. Sie werden nicht noch einmal gezeigt.</xsl:template>
  <xsl:template name="factor.before"><b>Das ist schon geschehen</b><p>Die Ersatzcodes wurden dabei gezeigt und werden es kein zweites Mal. Erzeugen Sie neue, wenn Sie sie nicht aufbewahrt haben.</p></xsl:template>
  <xsl:template name="factor.codes">Ersatzcodes</xsl:template>
  <xsl:template name="factor.scan">1. In die App</xsl:template>
  <xsl:template name="factor.scan-how">Öffnen Sie auf Ihrem Telefon eine Authenticator-App, fügen Sie ein Konto hinzu, und scannen Sie dieses Bild.</xsl:template>
  <xsl:template name="factor.picture">QR-Code des Geheimnisses; darunter steht es als Text</xsl:template>
  <xsl:template name="factor.open">In einer App auf diesem Gerät öffnen</xsl:template>
  <xsl:template name="factor.type">Oder geben Sie dies in die App ein (zeitbasiert, sechs Ziffern):</xsl:template>
  <xsl:template name="factor.confirm">2. Der Code, den sie zeigt</xsl:template>
  <xsl:template name="factor.confirm-do">Einrichten</xsl:template>
  <xsl:template name="factor.cancel">Alles lassen, wie es war</xsl:template>
  <xsl:template name="factor.password">Ihr Passwort</xsl:template>
  <xsl:template name="factor.begin-title">Einen einrichten</xsl:template>
  <xsl:template name="factor.begin">Beginnen</xsl:template>
  <xsl:template name="factor.change">Ändern</xsl:template>
  <xsl:template name="factor.another">Anderes Gerät einrichten</xsl:template>
  <xsl:template name="factor.new-codes">Neue Ersatzcodes erzeugen</xsl:template>
  <xsl:template name="factor.remove">Abschalten</xsl:template>
  <xsl:template name="factor.back">Zurück zum Profil</xsl:template>
  <xsl:template name="factor.go-on">Aufbewahrt: weiter</xsl:template>
  <xsl:template name="factor.later">Ohne sie weiter</xsl:template>
  <xsl:template name="profile.factor">Ansehen</xsl:template>
  <xsl:template name="profile.factor-on">eingerichtet.</xsl:template>
  <xsl:template name="profile.factor-off">nicht eingerichtet.</xsl:template>
  <xsl:template name="may.accounts-read">Sehen, wer hier arbeitet</xsl:template>
  <xsl:template name="may.accounts">Den zweiten Faktor entfernen, wenn ihn jemand verloren hat</xsl:template>

  <!-- ==== Staff: who they are -->

  <xsl:template name="menu.staff">Personal</xsl:template>
  <xsl:template name="staff.with"><xsl:value-of select="@with"/> von <xsl:value-of select="@count"/> melden sich mit einem zweiten Faktor an.</xsl:template>
  <xsl:template name="staff.optional">Das steht jedem frei. In der Konfiguration lässt es sich für alle verlangen.</xsl:template>
  <xsl:template name="staff.required">Es ist Pflicht: Wer noch keinen hat, richtet ihn beim nächsten Anmelden ein.</xsl:template>
  <xsl:template name="staff.list">Alle, die hier arbeiten</xsl:template>
  <xsl:template name="staff.name">Wer</xsl:template>
  <xsl:template name="staff.role">Rolle</xsl:template>
  <xsl:template name="staff.nameless">Ohne Namen</xsl:template>
  <xsl:template name="staff.disabled">gesperrt</xsl:template>
  <xsl:template name="staff.none">nicht eingerichtet</xsl:template>
  <xsl:template name="staff.codes">
    <xsl:choose>
      <xsl:when test="@codes = '0'">kein Ersatzcode übrig</xsl:when>
      <xsl:when test="@codes = '1'">ein Ersatzcode übrig</xsl:when>
      <xsl:otherwise><xsl:value-of select="@codes"/> Ersatzcodes übrig</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="staff.reset">Einen zweiten Faktor entfernen</xsl:template>
  <xsl:template name="staff.reset-why">Für jemanden, der Gerät und Ersatzcodes verloren hat. Vergewissern Sie sich, dass die Person selbst darum bittet. Alle ihre Sitzungen enden.</xsl:template>
  <xsl:template name="staff.choose">Bitte wählen</xsl:template>
  <xsl:template name="staff.whose">Von wem</xsl:template>
  <xsl:template name="staff.reason-help">Er steht dann im Protokoll.</xsl:template>
  <xsl:template name="staff.reset-do">Entfernen</xsl:template>

  <!-- ==== Staff: other systems -->

  <xsl:template name="menu.integrations">Systeme</xsl:template>
  <xsl:template name="notice.key-revoked"><b>Der Schlüssel ist widerrufen</b><p>Wer ihn sendet, wird von jetzt an abgewiesen.</p></xsl:template>
  <xsl:template name="keys.title">Andere Systeme</xsl:template>
  <xsl:template name="keys.good">
    <xsl:choose>
      <xsl:when test="@good = '0'">Kein anderes System hat einen gültigen Schlüssel.</xsl:when>
      <xsl:when test="@good = '1'">Ein Schlüssel ist in Kraft.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@good" mode="number"/> Schlüssel sind in Kraft.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="keys.interface">Die Schnittstelle, wie Entwickler sie lesen</xsl:template>
  <xsl:template name="keys.issued"><b>Der Schlüssel von <xsl:value-of select="@name"/>: Er wird nur dieses eine Mal gezeigt</b><p><code><xsl:value-of select="@key"/></code></p><p>Geben Sie ihn auf einem Weg weiter, den sonst niemand liest. Aufbewahrt wird nur sein Hash.</p></xsl:template>
  <xsl:template name="keys.issued-before"><b>Der Schlüssel wurde einmal gezeigt und nicht aufbewahrt</b><p>Wenn er verloren ist, widerrufen Sie ihn und erzeugen Sie einen neuen.</p></xsl:template>
  <xsl:template name="keys.list">Schlüssel</xsl:template>
  <xsl:template name="keys.none">Noch wurde kein Schlüssel erzeugt</xsl:template>
  <xsl:template name="keys.name">System</xsl:template>
  <xsl:template name="keys.scopes">Was es darf</xsl:template>
  <xsl:template name="keys.used">Zuletzt benutzt</xsl:template>
  <xsl:template name="keys.until">Gilt bis</xsl:template>
  <xsl:template name="keys.rate">Anfragen je Minute</xsl:template>
  <xsl:template name="keys.state">Stand</xsl:template>
  <xsl:template name="keys.made">Schlüssel <xsl:value-of select="@id"/>, erzeugt am <xsl:apply-templates select="@made" mode="date"/></xsl:template>
  <xsl:template name="keys.never">nie</xsl:template>
  <xsl:template name="keys.no-end">ohne Ende</xsl:template>
  <xsl:template name="keys.state-good">In Kraft</xsl:template>
  <xsl:template name="keys.state-over">Seine Zeit ist um</xsl:template>
  <xsl:template name="keys.state-revoked">Widerrufen</xsl:template>
  <xsl:template name="keys.revoke">Widerrufen</xsl:template>
  <xsl:template name="keys.revoke-now">Sofort widerrufen</xsl:template>
  <xsl:template name="keys.rotate">Den Schlüssel erzeugen, der ihn ablöst</xsl:template>
  <xsl:template name="keys.new">Ein neuer Schlüssel</xsl:template>
  <xsl:template name="keys.new-why">Mehrere Schlüssel eines Systems gelten zugleich: Erzeugen Sie den neuen, lassen Sie das System umstellen und widerrufen Sie dann den alten.</xsl:template>
  <xsl:template name="keys.make">Schlüssel erzeugen</xsl:template>
  <xsl:template name="keys.help-name">Der Name des Systems. Was es meldet, hat ihn für immer als Quelle.</xsl:template>
  <xsl:template name="keys.help-until">Der letzte Tag, an dem der Schlüssel gilt. Ohne ihn gilt er ohne Ende.</xsl:template>
  <xsl:template name="keys.help-rate">Die jeder Arbeitsprozess annimmt. Darüber hinaus heißt die Antwort „warten“.</xsl:template>
  <xsl:template name="scope.feeds-read">Lesen, wer was hat, ohne Namen</xsl:template>
  <xsl:template name="scope.feeds-personal">Mit Namen, E-Mail-Adressen, Titeln und Anmerkungen</xsl:template>
  <xsl:template name="scope.completions-write">Abgeschlossene Aktivitäten melden</xsl:template>
  <xsl:template name="scope.awards-write">Bestandene Examen melden</xsl:template>
  <xsl:template name="keys.waiting">Meldungen zu Personen, die noch nicht bekannt sind</xsl:template>
  <xsl:template name="keys.nothing-waits">Keine Meldung wartet auf jemanden</xsl:template>
  <xsl:template name="keys.source">Gemeldet von</xsl:template>
  <xsl:template name="keys.kind">Was</xsl:template>
  <xsl:template name="keys.count">Wartend</xsl:template>
  <xsl:template name="keys.oldest">Die älteste seit</xsl:template>
  <xsl:template name="keys.completions">Abschlüsse</xsl:template>
  <xsl:template name="keys.awards">Verleihungen</xsl:template>

  <!-- ==== The interface for integrators -->

  <xsl:template name="menu.developers">Entwickler</xsl:template>
  <xsl:template name="help.developers">Andere Systeme können eine Kopie davon führen, wer was hat, und melden, was abgeschlossen wurde: <a href="/developers">Die ganze Schnittstelle steht auf einer Seite</a>.</xsl:template>
  <xsl:template name="dev.answer">Ein funktionierender Spiegel in fünfzehn Minuten, nur mit curl und xmllint.</xsl:template>
  <xsl:template name="dev.lead">Jedes Dokument hier ist XML im Namensraum <code>urn:recert:1</code>, und jedes hat ein Schema. Wer liest, muss übergehen, was er nicht kennt: Innerhalb dieser Version kommt nur etwas hinzu. Die Beispiele für die Shell können so ausgeführt werden, wie sie dastehen, eines nach dem anderen.</xsl:template>
  <xsl:template name="dev.setup-title">Ein Schlüssel</xsl:template>
  <xsl:template name="dev.setup">Das Programm gibt Ihnen einen Schlüssel. Er wird einmal gezeigt; er sagt, wer Sie sind, und was er darf, sind seine Rechte („scopes“). Senden Sie ihn mit jeder Anfrage. Zwei Schlüssel gelten zugleich, während Sie umstellen.</xsl:template>
  <xsl:template name="dev.first-title">Die erste Anfrage</xsl:template>
  <xsl:template name="dev.first">Für jede Zertifizierung, die je verliehen wurde, ist eine Zeile da, auch für erloschene und widerrufene.</xsl:template>
  <xsl:template name="dev.mirror-title">Ein Spiegel</xsl:template>
  <xsl:template name="dev.mirror">Ein Feed gibt Zeilen in der Reihenfolge der Änderung, Seite für Seite. <code>next</code> sagt, wo die nächste Seite beginnt: Merken Sie es sich, sobald die Zeilen dieser Seite gespeichert sind. Was sich wieder ändert, erscheint wieder; es gilt also die letzte Zeile. <code>gone</code>: Entfernen Sie die Zeile. <code>more="false"</code>: Sie haben alles; fragen Sie dieselbe Adresse später wieder. Keine gespeicherte Änderung wird übersprungen, und keine kommt an einer Stelle der Reihenfolge zweimal. Status und Daten ändern sich mit der Zeit: Filtern Sie sie bei sich. Die Filter <code>certification=</code> und <code>type=</code> sind die des Feeds.</xsl:template>
  <xsl:template name="dev.mirror-run">Führen Sie es von Zeit zu Zeit aus; es macht weiter, wo es aufgehört hat.</xsl:template>
  <xsl:template name="dev.one-title">Ein Kandidat, an irgendeinem Tag</xsl:template>
  <xsl:template name="dev.one">Die Ereignisse eines Kandidaten, und was daraus an einem Tag folgt, vergangen oder künftig. Namen, E-Mail-Adressen, Titel und Anmerkungen brauchen das Recht <code>feeds:personal</code>.</xsl:template>
  <xsl:template name="dev.again-title">Nur, was sich geändert hat</xsl:template>
  <xsl:template name="dev.again">Jedes Dokument hat eine Marke („ETag“). Wer sie zurücksendet, bekommt 304, ohne das Dokument.</xsl:template>
  <xsl:template name="dev.completions-title">Abschlüsse melden</xsl:template>
  <xsl:template name="dev.completions">Jeder hat Ihre eigene ID, für immer: Noch einmal gesendet ergibt er dasselbe; was unterwegs scheiterte, wird also einfach noch einmal gesendet. <code>source</code> ist der Name Ihres Schlüssels. Eine Person wird mit der ID des Portals oder einer E-Mail-Adresse genannt; wer noch nicht bekannt ist, auf den wird gewartet. Die Antwort sagt für jeden, was daraus wurde: <code>recorded</code>, <code>matched</code> (der Kandidat hatte ihn schon eingetragen), <code>repeated</code>, <code>waiting</code> oder <code>refused</code>, mit einem Code und einem Satz.</xsl:template>
  <xsl:template name="dev.json">Dasselbe in JSON: Die Attribute sind Zeichenketten, und die Kinder ein Array mit dem Namen des Dokuments. Die Antwort hat die Form der Anfrage oder die von <code>Accept</code>.</xsl:template>
  <xsl:template name="dev.awards-title">Bestandene Examen melden</xsl:template>
  <xsl:template name="dev.awards">Auf dieselbe Weise.</xsl:template>
  <xsl:template name="dev.errors-title">Ablehnungen</xsl:template>
  <xsl:template name="dev.errors">Jede Ablehnung hat einen festen Code, einen Satz, der sagt, was zu tun ist, und eine Kennung zum Nennen. Sie kommt als XML, oder als <code>application/problem+json</code> (RFC 9457), wenn danach gefragt wird.</xsl:template>
  <xsl:template name="dev.rate-title">Wie viel, wie oft</xsl:template>
  <xsl:template name="dev.rate">Über die Zahl eines Schlüssels hinaus ist die Antwort 429 mit <code>Retry-After</code>, in Sekunden. curl wartet von selbst:</xsl:template>
  <xsl:template name="dev.schema-title">Schemas</xsl:template>
  <xsl:template name="dev.schema">RELAX NG, in der kompakten Form und in XML. Die Dokumente, die Sie senden, werden streng daran gemessen.</xsl:template>
  <xsl:template name="dev.checkpoint-title">Der Prüfpunkt des Protokolls</xsl:template>
  <xsl:template name="dev.checkpoint">In jeder Minute, in der sich etwas geändert hat, wird das Ende des Protokolls mit Ed25519 signiert und veröffentlicht. Wer Prüfpunkte aufbewahrt, kann später zeigen, dass das Protokoll nicht neu gemacht wurde. Signiert sind die Wörter <code>recert checkpoint 1</code>, die Nummer der Zeile in acht Bytes, das niedrigste zuerst, ihr Hash, und die Mikrosekunden seit 1970 in acht Bytes. Hier ist auch openssl nötig:</xsl:template>
  <xsl:template name="dev.endpoints">Adressen</xsl:template>
  <xsl:template name="dev.address">Adresse</xsl:template>
  <xsl:template name="dev.scope">Recht</xsl:template>
  <xsl:template name="dev.what">Was</xsl:template>
  <xsl:template name="dev.public">jeder</xsl:template>
  <xsl:template name="dev.programme">Regeln und Katalog</xsl:template>
  <xsl:template name="dev.a-checkpoint">Der letzte signierte Prüfpunkt des Protokolls</xsl:template>
  <xsl:template name="dev.candidates">Alle Kandidaten mit ihren Ereignissen, in der Reihenfolge der Änderung</xsl:template>
  <xsl:template name="dev.candidate">Die Ereignisse eines Kandidaten</xsl:template>
  <xsl:template name="dev.progress">Der Fortschritt eines Kandidaten an einem Tag: <code>?as-of=2027-06-30</code></xsl:template>
  <xsl:template name="dev.credentials">Wer was hat, je eine Zeile, in der Reihenfolge der Änderung</xsl:template>
  <xsl:template name="dev.activities">Aktivitäten, je eine Zeile, in der Reihenfolge der Änderung</xsl:template>
  <xsl:template name="dev.events">Was in letzter Zeit geschah, als Atom</xsl:template>
  <xsl:template name="dev.post-completions">Abschlüsse herein, XML oder JSON</xsl:template>
  <xsl:template name="dev.post-awards">Bestandene Examen herein, XML oder JSON</xsl:template>
  <xsl:template name="dev.limit-rows">Zeilen einer Seite höchstens, mit <code>limit=</code></xsl:template>
  <xsl:template name="dev.limit-rows-normal">Zeilen einer Seite ohne das</xsl:template>
  <xsl:template name="dev.limit-reports">Meldungen in einer Anfrage</xsl:template>
  <xsl:template name="dev.limit-megabytes">Megabytes in einer Anfrage</xsl:template>
  <xsl:template name="dev.limit-per-minute">Anfragen je Minute und Arbeitsprozess, wenn Ihr Schlüssel nichts anderes sagt</xsl:template>
  <xsl:template name="dev.limit-days">Tage, die eine Meldung auf eine Person wartet, die noch nicht bekannt ist</xsl:template>
  <xsl:template name="dev.codes">Alle Codes</xsl:template>
  <xsl:template name="dev.code">Code</xsl:template>
  <xsl:template name="dev.status">Status</xsl:template>
  <xsl:template name="dev.sentence">Satz</xsl:template>
  <!-- ==== Staff: the whole programme ================================================= -->

  <xsl:template name="import.title">Das ganze Programm</xsl:template>
  <xsl:template name="import.contents">
    <xsl:text>Im Programm: </xsl:text>
    <xsl:choose>
      <xsl:when test="@types = '1'">1 Typ, </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@types" mode="number"/> Typen, </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@options = '1'">1 Art, </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@options" mode="number"/> Arten, </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@certifications = '1'">1 Zertifizierung.</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@certifications" mode="number"/> Zertifizierungen.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.download">Das Programm als ein Dokument herunterladen</xsl:template>
  <xsl:template name="import.open">Ein Dokument wartet darauf, veröffentlicht zu werden<xsl:if test="@by">, entworfen von <xsl:value-of select="@by"/></xsl:if>.</xsl:template>
  <xsl:template name="import.see-open">Seine Vorschau ansehen</xsl:template>
  <xsl:template name="import.changes">
    <xsl:choose>
      <xsl:when test="@things = '0'">Das Dokument sagt, was das Portal schon sagt.</xsl:when>
      <xsl:when test="@things = '1'">Das Dokument würde eines ändern.</xsl:when>
      <xsl:otherwise>Das Dokument würde <xsl:apply-templates select="@things" mode="number"/> Dinge ändern.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.nothing-yet">Noch ist nichts geändert. Die Vorschau zeigt, was es für Kandidaten bewirken würde, bevor Sie es veröffentlichen.</xsl:template>
  <xsl:template name="import.what">Was</xsl:template>
  <xsl:template name="import.now">Jetzt</xsl:template>
  <xsl:template name="import.then">Dann</xsl:template>
  <xsl:template name="import.none">nichts</xsl:template>
  <xsl:template name="import.new">neu</xsl:template>
  <xsl:template name="import.gone">entfernt</xsl:template>
  <xsl:template name="import.read">Ein Dokument einlesen</xsl:template>
  <xsl:template name="import.go-on">Damit weitermachen</xsl:template>
  <xsl:template name="import.file">Datei</xsl:template>
  <xsl:template name="import.paste">Oder hier einfügen</xsl:template>
  <xsl:template name="import.document">Das Dokument</xsl:template>
  <xsl:template name="import.help">Ein Programm-Dokument, geändert aus dem, das hier heruntergeladen werden kann. Sie sehen zuerst, was es ändern würde.</xsl:template>
  <xsl:template name="import.compare">Unterschiede zeigen</xsl:template>
  <xsl:template name="import.compare-again">Unterschiede noch einmal zeigen</xsl:template>
  <xsl:template name="import.preview">Vorschau</xsl:template>
  <xsl:template name="import.thing">
    <xsl:choose>
      <xsl:when test=". = 'type'">Typ</xsl:when>
      <xsl:when test=". = 'item-group'">Gruppe</xsl:when>
      <xsl:when test=". = 'option'">Art</xsl:when>
      <xsl:when test=". = 'certification'">Zertifizierung</xsl:when>
      <xsl:when test=". = 'designation'">Auszeichnung</xsl:when>
      <xsl:when test=". = 'announcement'">Mitteilung</xsl:when>
      <xsl:when test=". = 'campaign'">Kampagne</xsl:when>
      <xsl:when test=". = 'language'">Sprache</xsl:when>
      <xsl:otherwise>Programm</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.field">
    <xsl:choose>
      <xsl:when test=". = 'rule'">Regel ab <xsl:apply-templates select="../@on" mode="date"/></xsl:when>
      <xsl:when test=". = 'units'">Einheiten</xsl:when>
      <xsl:when test=". = 'limit'">Limit</xsl:when>
      <xsl:when test=". = 'max-age-months'">Höchstes Alter</xsl:when>
      <xsl:when test=". = 'credit'">Anrechnung</xsl:when>
      <xsl:when test=". = 'validity-months'">Gültigkeit</xsl:when>
      <xsl:when test=". = 'grace-days'">Nachfrist</xsl:when>
      <xsl:when test=". = 'retake-window-months'">Fenster für die Wiederholung</xsl:when>
      <xsl:when test=". = 'renew-from'">Neuer Ablauf zählt ab</xsl:when>
      <xsl:when test=". = 'activities-since'">Aktivitäten zählen</xsl:when>
      <xsl:when test=". = 'name'">Name</xsl:when>
      <xsl:when test=". = 'translation'">Name in einer anderen Sprache</xsl:when>
      <xsl:when test=". = 'description'">Beschreibung</xsl:when>
      <xsl:when test=". = 'proof'">Guter Nachweis</xsl:when>
      <xsl:when test=". = 'example'">Adresse eines Beispiels</xsl:when>
      <xsl:when test=". = 'text'">Text</xsl:when>
      <xsl:when test=". = 'language'">Sprache eines Textes</xsl:when>
      <xsl:when test=". = 'item-group'">Gruppe</xsl:when>
      <xsl:when test=". = 'exam'">Examen</xsl:when>
      <xsl:when test=". = 'type'">Typ</xsl:when>
      <xsl:when test=". = 'retired'">Eingestellt ab</xsl:when>
      <xsl:when test=". = 'successor'">Nachfolgerin</xsl:when>
      <xsl:when test=". = 'alias'">Heißt auch</xsl:when>
      <xsl:when test=". = 'requires'">Voraussetzung</xsl:when>
      <xsl:when test=". = 'granted'">Gewährt am</xsl:when>
      <xsl:when test=". = 'expires-from'">Für Abläufe ab</xsl:when>
      <xsl:when test=". = 'expires-to'">Für Abläufe bis</xsl:when>
      <xsl:when test=". = 'to'">Neuer Ablauf</xsl:when>
      <xsl:when test=". = 'months'">Monate mehr</xsl:when>
      <xsl:when test=". = 'from'">Gezeigt ab</xsl:when>
      <xsl:when test=". = 'until'">Gezeigt bis</xsl:when>
      <xsl:when test=". = 'contact'">Wen man fragt</xsl:when>
      <xsl:when test=". = 'time-zone'">Zeitzone</xsl:when>
      <xsl:when test=". = 'activities-from'">Erster Tag, der zählt</xsl:when>
      <xsl:otherwise>Reihenfolge</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.from-day"><xsl:call-template name="import.field"/>, ab <xsl:apply-templates select="../@on" mode="date"/></xsl:template>
  <xsl:template name="import.limit"><xsl:value-of select="."/> in einem Zyklus</xsl:template>
  <xsl:template name="import.no-limit">kein Limit</xsl:template>
  <xsl:template name="import.any-age">jedes Alter</xsl:template>
  <xsl:template name="import.not-offered">nicht angeboten</xsl:template>
  <xsl:template name="import.not-retired">nicht eingestellt</xsl:template>
  <xsl:template name="import.option-rule">
    <xsl:choose>
      <xsl:when test="@units = '0'"><xsl:call-template name="import.not-offered"/></xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="@units" mode="units"/>
        <xsl:choose>
          <xsl:when test="@limit">, höchstens <xsl:value-of select="@limit"/> in einem Zyklus</xsl:when>
          <xsl:otherwise>, kein Limit</xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@max-age-months">, höchstens <xsl:apply-templates select="@max-age-months" mode="months"/> alt</xsl:if>
        <xsl:choose>
          <xsl:when test="@credit = 'on-acceptance'">, zählt, sobald anerkannt</xsl:when>
          <xsl:otherwise>, zählt mit dem Eintrag</xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="import.type-rule">
    <xsl:apply-templates select="@units" mode="units"/><xsl:text> nötig, gültig </xsl:text><xsl:apply-templates select="@validity-months" mode="months"/>
    <xsl:text>, </xsl:text><xsl:apply-templates select="@grace-days" mode="days"/><xsl:text> Nachfrist, Wiederholung frühestens </xsl:text><xsl:apply-templates select="@retake-window-months" mode="months"/><xsl:text> vor dem Ablauf</xsl:text>
    <xsl:choose>
      <xsl:when test="@renew-from = 'expiry'">, erneuert ab dem Ablauf</xsl:when>
      <xsl:otherwise>, erneuert ab dem Tag des Erreichens</xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@activities-since = 'cycle'">, nur Aktivitäten des Zyklus</xsl:when>
      <xsl:otherwise>, jede Aktivität, die zählt</xsl:otherwise>
    </xsl:choose>
  </xsl:template>


  <!-- ==== Preview of a change ======================================================== -->

  <xsl:template name="preview.title">Was die Änderung bewirkt</xsl:template>
  <xsl:template name="preview.change">Was sich ändert</xsl:template>
  <xsl:template name="preview.programme">Programm</xsl:template>
  <xsl:template name="preview.drafted">Entworfen am <xsl:apply-templates select="@made" mode="instant"/><xsl:if test="@by"> von <xsl:value-of select="@by"/></xsl:if>. Noch hat sich nichts geändert.<xsl:if test="r:reason"><xsl:text> Grund: </xsl:text><xsl:value-of select="r:reason"/></xsl:if></xsl:template>
  <xsl:template name="preview.refused">Es wurde nicht veröffentlicht</xsl:template>
  <xsl:template name="preview.none">Noch hat niemand nachgesehen</xsl:template>
  <xsl:template name="preview.running">Alle Kandidaten werden durchgesehen</xsl:template>
  <xsl:template name="preview.publishing">Es wird noch einmal durchgesehen, dann veröffentlicht</xsl:template>
  <xsl:template name="preview.cancelled">Die Vorschau wurde abgebrochen</xsl:template>
  <xsl:template name="preview.failed">Eine Vorschau ist nicht möglich</xsl:template>
  <xsl:template name="preview.done">
    <xsl:apply-templates select="@done" mode="number"/> von <xsl:apply-templates select="@steps" mode="candidates"/>
  </xsl:template>
  <xsl:template name="preview.taken">Vorschau, berechnet am <xsl:apply-templates select="@taken" mode="instant"/>, bis zum Ende von <xsl:value-of select="substring(@until, 1, 4)"/></xsl:template>
  <xsl:template name="preview.affects">
    <xsl:choose>
      <xsl:when test="r:touched[@pace = 'going-on']/@people = '0'">Die Änderung betrifft niemanden, der weitermacht wie bisher</xsl:when>
      <xsl:when test="r:touched[@pace = 'going-on']/@people = '1'">Die Änderung betrifft einen Kandidaten, wenn er weitermacht wie bisher</xsl:when>
      <xsl:otherwise>Die Änderung betrifft <xsl:apply-templates select="r:touched[@pace = 'going-on']/@people" mode="candidates"/>, wenn sie weitermachen wie bisher</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="preview.affects-nobody">Die Änderung betrifft niemanden</xsl:template>
  <xsl:template name="preview.of">
    <xsl:choose>
      <xsl:when test="@candidates = '1'">Von einem Kandidaten</xsl:when>
      <xsl:otherwise>Von <xsl:apply-templates select="@candidates" mode="candidates"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>. Nur mit dem, was heute gespeichert ist, betrifft sie </xsl:text>
    <xsl:choose>
      <xsl:when test="r:touched[@pace = 'stored']/@people = '0'">niemanden</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="r:touched[@pace = 'stored']/@people" mode="number"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="preview.paces">Mit dem Gespeicherten: Niemand trägt noch etwas ein. Weiter wie bisher: Jeder trägt jedes Jahr ein, was er in den letzten zwölf Monaten eingetragen hat, an denselben Tagen.</xsl:template>
  <xsl:template name="preview.list">Alle, die es betrifft, mit ihrer Nummer, als</xsl:template>
  <xsl:template name="preview.numbers-only">Kandidaten stehen hier mit ihrer Nummer: Ihre Rolle sieht ihre Namen nicht.</xsl:template>
  <xsl:template name="preview.changed"><b>Das Programm, der Entwurf oder der Tag ist inzwischen ein anderer</b><p>Sehen Sie die Wirkung noch einmal an, bevor es veröffentlicht wird.</p></xsl:template>
  <xsl:template name="preview.what">Kandidaten</xsl:template>
  <xsl:template name="preview.stored">Mit dem Gespeicherten</xsl:template>
  <xsl:template name="preview.going-on">Weiter wie bisher</xsl:template>
  <xsl:template name="preview.by-month">Monat für Monat</xsl:template>
  <xsl:template name="preview.month">Monat</xsl:template>
  <xsl:template name="preview.month-of"><xsl:call-template name="date.month-long"/><xsl:text> </xsl:text><xsl:value-of select="substring(., 1, 4)"/></xsl:template>
  <xsl:template name="preview.example">Zum Beispiel</xsl:template>
  <xsl:template name="preview.about">Was</xsl:template>
  <xsl:template name="preview.now">Jetzt</xsl:template>
  <xsl:template name="preview.then">Mit der Änderung</xsl:template>
  <xsl:template name="preview.never">bis dahin nicht</xsl:template>
  <xsl:template name="preview.units">noch <xsl:call-template name="units"/> zu finden</xsl:template>
  <xsl:template name="preview.again"><button class="btn" name="action" value="preview">Noch einmal ansehen</button></xsl:template>
  <xsl:template name="preview.discard"><button class="btn danger" name="action" value="discard">Verwerfen</button></xsl:template>
  <xsl:template name="preview.cancel"><button class="btn" name="action" value="cancel">Abbrechen</button></xsl:template>
  <xsl:template name="preview.look">Nachsehen, wie weit es ist</xsl:template>
  <xsl:template name="preview.waits">Es beginnt gleich.</xsl:template>
  <xsl:template name="preview.publish">Veröffentlichen</xsl:template>
  <xsl:template name="preview.publish-for">Veröffentlichen zum <xsl:apply-templates select="@begins" mode="date"/></xsl:template>
  <xsl:template name="preview.renewal-lost">Entfallene Erneuerungen</xsl:template>
  <xsl:template name="preview.renewal-lost-more">Hätten bis zum Ende des übernächsten Jahres erneuert und tun es nicht mehr. Der Monat ist der der Erneuerung.</xsl:template>
  <xsl:template name="preview.renewal-later">Spätere Erneuerungen</xsl:template>
  <xsl:template name="preview.renewal-later-more">Erneuern, aber später.</xsl:template>
  <xsl:template name="preview.renewal-earlier">Frühere Erneuerungen</xsl:template>
  <xsl:template name="preview.renewal-earlier-more">Erneuern, und früher.</xsl:template>
  <xsl:template name="preview.renewal-gained">Neue Erneuerungen</xsl:template>
  <xsl:template name="preview.renewal-gained-more">Hätten bis zum Ende des übernächsten Jahres nicht erneuert und tun es jetzt.</xsl:template>
  <xsl:template name="preview.expiry-earlier">Frühere Ablaufdaten</xsl:template>
  <xsl:template name="preview.expiry-earlier-more">Am Ende dieser Monate hat die Zertifizierung ein früheres Ablaufdatum, als sie gehabt hätte.</xsl:template>
  <xsl:template name="preview.expiry-later">Spätere Ablaufdaten</xsl:template>
  <xsl:template name="preview.expiry-later-more">Am Ende dieser Monate hat die Zertifizierung ein späteres Ablaufdatum, als sie gehabt hätte.</xsl:template>
  <xsl:template name="preview.lapse-gained">Erlöschen, ohne Änderung nicht</xsl:template>
  <xsl:template name="preview.lapse-gained-more">Die Zertifizierung erlischt und wäre erhalten geblieben.</xsl:template>
  <xsl:template name="preview.lapse-earlier">Erlöschen früher</xsl:template>
  <xsl:template name="preview.lapse-earlier-more">Die Zertifizierung wäre auch erloschen, aber später.</xsl:template>
  <xsl:template name="preview.lapse-later">Erlöschen später</xsl:template>
  <xsl:template name="preview.lapse-later-more">Die Zertifizierung erlischt trotzdem, aber später.</xsl:template>
  <xsl:template name="preview.lapse-avoided">Erlöschen nicht mehr</xsl:template>
  <xsl:template name="preview.lapse-avoided-more">Die Zertifizierung wäre erloschen und bleibt erhalten.</xsl:template>
  <xsl:template name="preview.units-more">Offene Zyklen, die mehr Einheiten brauchen</xsl:template>
  <xsl:template name="preview.units-more-more">Am Ende dieser Monate ist im offenen Zyklus noch mehr zu finden.</xsl:template>
  <xsl:template name="preview.units-fewer">Offene Zyklen, die weniger Einheiten brauchen</xsl:template>
  <xsl:template name="preview.units-fewer-more">Am Ende dieser Monate ist im offenen Zyklus noch weniger zu finden.</xsl:template>
  <xsl:template name="preview.extension-gained">Durch eine Kampagne verlängert</xsl:template>
  <xsl:template name="preview.extension-gained-more">Die Kampagne gibt der Zertifizierung ein späteres Ablaufdatum.</xsl:template>
  <xsl:template name="preview.extension-lost">Nicht mehr durch eine Kampagne verlängert</xsl:template>
  <xsl:template name="preview.extension-lost-more">Eine Kampagne hätte die Zertifizierung verlängert und tut es nicht mehr.</xsl:template>
  <!-- ==== What counts and where to find it ============================================ -->

  <xsl:template name="offers.answer">Kurse, Webinare und Veranstaltungen, die zählen</xsl:template>
  <xsl:template name="offers.lead">Auch andere zählen, solange sie zu einer der Arten im <a href="/catalog">Katalog</a> passen.</xsl:template>
  <xsl:template name="offers.lead-candidate">Wählen Sie, was Sie besucht haben; der Name wird für Sie ausgefüllt. Auch andere zählen: <a href="/credentials/upload">Tragen Sie sie</a> unter der Art ein, zu der sie passen.</xsl:template>
  <xsl:template name="offers.what">Was</xsl:template>
  <xsl:template name="offers.when">Wann</xsl:template>
  <xsl:template name="offers.units">Einheiten</xsl:template>
  <xsl:template name="offers.enter">Eintragen</xsl:template>
  <xsl:template name="offers.any-time">Jederzeit</xsl:template>
  <xsl:template name="offers.from">Ab <xsl:apply-templates select="@from" mode="date"/></xsl:template>
  <xsl:template name="offers.until">Bis <xsl:apply-templates select="@until" mode="date"/></xsl:template>
  <xsl:template name="offers.none">Zurzeit ist nichts aufgeführt</xsl:template>
  <xsl:template name="offers.none-more">Was Sie besuchen, zählt trotzdem, solange es zu einer der Arten passt.</xsl:template>
  <xsl:template name="offers.no-match">Nichts passt</xsl:template>
  <xsl:template name="offers.open">Nicht vorbei</xsl:template>
  <xsl:template name="offers.over">Vorbei</xsl:template>
  <xsl:template name="offers.all">Alle</xsl:template>
  <xsl:template name="offers.load">Eine Liste laden</xsl:template>
  <xsl:template name="offers.load-why">Das Dokument ist die ganze Liste, wie <code>recertctl export offers</code> sie ausgibt: Was darin fehlt, wird zurückgenommen. Zuerst wird gezeigt, was sich ändern würde.</xsl:template>
  <xsl:template name="offers.compare">Zeigen, was sich ändern würde</xsl:template>
  <xsl:template name="offers.do-load">Übernehmen</xsl:template>
  <xsl:template name="offers.no-changes">Die Liste ist schon dieselbe</xsl:template>
  <xsl:template name="offers.changes"><xsl:apply-templates select="@new" mode="number"/> neu, <xsl:apply-templates select="@changed" mode="number"/> geändert, <xsl:apply-templates select="@taken-back" mode="number"/> zurückgenommen</xsl:template>
  <xsl:template name="offers.not-shown">Und <xsl:apply-templates select="@not-shown" mode="number"/> mehr.</xsl:template>
  <xsl:template name="offers.not-there">Nicht da</xsl:template>
  <xsl:template name="offers.taken-back">Zurückgenommen</xsl:template>
  <xsl:template name="offer.new">Hinzufügen</xsl:template>
  <xsl:template name="offer.save">Speichern</xsl:template>
  <xsl:template name="offer.take-back">Zurücknehmen</xsl:template>
  <xsl:template name="offer.take-back-why">Zurückgenommen wird es nicht mehr aufgeführt. Was Kandidaten eingetragen haben, bleibt, wie es ist.</xsl:template>
  <xsl:template name="offer.stored">Jetzt gespeichert</xsl:template>
  <xsl:template name="field.offer-id">Kennung</xsl:template>
  <xsl:template name="help.offer-id">Buchstaben und Ziffern, mit Bindestrichen dazwischen, etwa ace-berlin-2026. Sie bleibt.</xsl:template>
  <xsl:template name="field.from">Erster Tag</xsl:template>
  <xsl:template name="help.from">Lassen Sie ihn leer, wenn es jederzeit möglich ist.</xsl:template>
  <xsl:template name="field.until">Letzter Tag</xsl:template>
  <xsl:template name="help.until">Noch einmal der erste, wenn es an einem Tag stattfindet. Lassen Sie ihn leer, wenn es kein Ende gibt.</xsl:template>
  <xsl:template name="field.href">Link</xsl:template>
  <xsl:template name="field.file">Datei</xsl:template>
  <xsl:template name="field.document">Oder das Dokument selbst</xsl:template>
  <xsl:template name="field.activity">Kurs oder Veranstaltung aus der Liste <span>(wenn dort zu finden)</span></xsl:template>
  <xsl:template name="help.activity">Das füllt den Namen aus, und bei einem einzelnen Tag das Datum, wo Sie sie leer lassen. <a href="/activities">Zur Liste.</a></xsl:template>
  <xsl:template name="field.activity-none">Nichts davon</xsl:template>
  <xsl:template name="refusal.offer-unknown">Das ist nicht auf der Liste oder nicht unter dieser Art. Wählen Sie etwas anderes oder nichts.</xsl:template>
  <xsl:template name="refusal.offer-there">Mit dieser Kennung gibt es schon etwas.</xsl:template>
  <xsl:template name="refusal.offer-id">Verwenden Sie Buchstaben und Ziffern, mit Bindestrichen dazwischen.</xsl:template>
  <xsl:template name="refusal.until-before-from">Es endet, bevor es beginnt. Berichtigen Sie einen der Tage.</xsl:template>
  <xsl:template name="refusal.href">Schreiben Sie eine Adresse, die mit https:// oder http:// beginnt.</xsl:template>
  <xsl:template name="notice.offer-saved"><b>Gespeichert.</b> Es steht auf der Liste, die alle sehen.</xsl:template>
  <xsl:template name="notice.offer-taken-back"><b>Zurückgenommen.</b> Es wird nicht mehr aufgeführt.</xsl:template>
  <xsl:template name="notice.offers-loaded"><b>Die Liste ist jetzt die des Dokuments.</b></xsl:template>

  <!-- Reports that wait as drafts. -->
  <xsl:template name="field.reports-wait">Was für mich gemeldet wird, wartet als Entwurf</xsl:template>
  <xsl:template name="help.reports-wait">Kurse, die die Lernplattform meldet, zählen sonst sofort. Als Entwurf wartet jeder, bis Sie ihn einreichen: Sie entscheiden, wann erneuert wird.</xsl:template>
  <xsl:template name="draft.reported">Er wurde von <xsl:value-of select="@source"/> gemeldet und braucht kein Bild. Er zählt ab dem Tag, an dem Sie ihn einreichen.</xsl:template>
  <xsl:template name="draft.reported-by">Gemeldet von</xsl:template>

  <!-- Other addresses of a candidate. -->
  <xsl:template name="addresses.title">Andere E-Mail-Adressen</xsl:template>
  <xsl:template name="addresses.other">Eine weitere E-Mail-Adresse</xsl:template>
  <xsl:template name="addresses.add">Hinzufügen</xsl:template>
  <xsl:template name="addresses.make-main">Zur Hauptadresse machen</xsl:template>
  <xsl:template name="addresses.verify">Als bestätigt markieren</xsl:template>
  <xsl:template name="addresses.remove">Entfernen</xsl:template>

  <!-- ==== Components -->

  <xsl:template name="components.title">Bausteine</xsl:template>
  <xsl:template name="components.lead">Ein Stylesheet, jedes Teil in jedem Zustand.</xsl:template>
  <xsl:template name="components.status">Status: eine Linie</xsl:template>
  <xsl:template name="components.verdict">Ergebnis eines Eintrags: ein Quadrat</xsl:template>
  <xsl:template name="components.meter">Anzeige</xsl:template>
  <xsl:template name="components.ring">Derselbe als Ring</xsl:template>
  <xsl:template name="components.rules">Regeln nach Datum</xsl:template>
  <xsl:template name="components.menu">Menü auf dem Telefon, geöffnet</xsl:template>
  <xsl:template name="components.lanes">Bahnen</xsl:template>
  <xsl:template name="components.cycle">Zyklus</xsl:template>
  <xsl:template name="components.rule-grace">Feld eines Typs in der Nachfrist</xsl:template>
  <xsl:template name="components.rule-over">Feld eines Typs, der vorbei ist</xsl:template>
  <xsl:template name="components.buttons">Schaltflächen</xsl:template>
  <xsl:template name="components.rest">In Ruhe</xsl:template>
  <xsl:template name="components.over">Unter dem Zeiger</xsl:template>
  <xsl:template name="components.focus">Mit Fokus</xsl:template>
  <xsl:template name="components.not-now">Jetzt nicht</xsl:template>
  <xsl:template name="components.fields">Felder und Bilder</xsl:template>
  <xsl:template name="components.notices">Hinweise</xsl:template>
  <xsl:template name="components.empty">Noch nichts da</xsl:template>
  <xsl:template name="components.heads">Seitenköpfe</xsl:template>
  <xsl:template name="components.tables">Tabellen</xsl:template>
  <xsl:template name="components.filters">Filter</xsl:template>
  <xsl:template name="components.lists">Angaben und Listen</xsl:template>
  <xsl:template name="components.plan">Wege und Tage des Plans</xsl:template>
  <xsl:template name="components.choices">Auswahl und Aufklappen</xsl:template>
  <xsl:template name="components.images">Bilder</xsl:template>
  <xsl:template name="components.rule-retired">Feld für Eingestelltes</xsl:template>
  <xsl:template name="components.sides">Spalten</xsl:template>
  <xsl:template name="components.type">Schrift</xsl:template>
  <xsl:template name="components.colours">Farben, in diesem Schema</xsl:template>
  <xsl:template name="components.space">Abstände</xsl:template>
  <xsl:template name="table.lead-all"><xsl:apply-templates select="@all" mode="number"/> insgesamt</xsl:template>
  <xsl:template name="candidate.entries">Einträge in diesem Zyklus</xsl:template>
  <xsl:template name="progress.kept"><b><xsl:value-of select="@counted"/></b><xsl:text> von </xsl:text><xsl:apply-templates select="@required" mode="units"/> bleiben erhalten</xsl:template>
  <xsl:template name="answer.by">
    <xsl:choose>
      <xsl:when test="@days-left = '0'"> bis zum Ende des heutigen Tages, </xsl:when>
      <xsl:otherwise> bis zum </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="@renew-by" mode="date-long"/>
    <xsl:if test="@days-left = '0'">,</xsl:if>
  </xsl:template>
  <xsl:template name="candidates.family-name">Nachname <span>(falls vorhanden)</span></xsl:template>
  <!-- ==== Messages: the context is the message, its type or its certification -->

  <xsl:template name="menu.messages">Nachrichten</xsl:template>
  <xsl:template name="menu.unread"> noch nicht gelesen</xsl:template>
  <xsl:template name="messages.title">Nachrichten</xsl:template>
  <xsl:template name="messages.none">Noch keine Nachrichten</xsl:template>
  <xsl:template name="messages.none-more">
    <xsl:text>Hier steht, was aus Ihren Einträgen und Zertifizierungen wird, und rechtzeitig jede Frist.</xsl:text>
  </xsl:template>
  <xsl:template name="messages.when">Datum</xsl:template>
  <xsl:template name="messages.what">Nachricht</xsl:template>
  <xsl:template name="messages.new">Neu</xsl:template>

  <xsl:template name="message.entry">„<xsl:apply-templates select="r:activity" mode="called"/>“ ist eingetragen</xsl:template>
  <xsl:template name="message.entry-text">
    <xsl:text>Dafür zählt die Aktivität, und das ist damit Ihr Stand.</xsl:text>
  </xsl:template>
  <xsl:template name="message.completion">„<xsl:apply-templates select="r:activity" mode="called"/>“ wurde für Sie gemeldet</xsl:template>
  <xsl:template name="message.completion-text">
    <xsl:text>Sie brauchen die Aktivität nicht einzutragen. Dafür zählt sie, und das ist damit Ihr Stand.</xsl:text>
  </xsl:template>
  <xsl:template name="message.accepted">„<xsl:apply-templates select="r:activity" mode="called"/>“ wurde anerkannt</xsl:template>
  <xsl:template name="message.accepted-text">Die Aktivität wurde geprüft und anerkannt. Das ist damit Ihr Stand.</xsl:template>
  <xsl:template name="message.rejected">„<xsl:apply-templates select="r:activity" mode="called"/>“ wurde abgelehnt</xsl:template>
  <xsl:template name="message.rejected-text">
    <xsl:text>Die Aktivität wurde geprüft und abgelehnt. Sie zählt für nichts; das ist Ihr Stand ohne sie.</xsl:text>
    <xsl:if test="r:activity/r:reason"> Die Begründung:</xsl:if>
  </xsl:template>
  <xsl:template name="message.renewal"><xsl:value-of select="@type"/> ist erneuert</xsl:template>
  <xsl:template name="message.units-text">Sie haben die nötigen Einheiten. Ein neuer Zyklus beginnt mit 0 Einheiten.</xsl:template>
  <xsl:template name="message.retake-text">Sie haben das Examen wieder bestanden. Die Einheiten Ihres Zyklus bleiben.</xsl:template>
  <xsl:template name="message.extension">Sie haben mehr Zeit für <xsl:value-of select="@type"/></xsl:template>
  <xsl:template name="message.extension-text">Durch eine Verlängerung gelten spätere Daten. Die Einheiten Ihres Zyklus bleiben.</xsl:template>
  <xsl:template name="message.lapse">
    <xsl:apply-templates select="r:type/r:certification[@meant]" mode="listed"/>
    <xsl:choose>
      <xsl:when test="r:type/r:certification[@meant][2]"> sind erloschen</xsl:when>
      <xsl:otherwise> ist erloschen</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="message.lapse-text">
    <xsl:text>Der letzte Tag zum Erneuern ist vorbei. Was erloschen ist, bringt das Examen zurück; welches, steht im Katalog.</xsl:text>
  </xsl:template>
  <xsl:template name="message.reminder">
    <xsl:value-of select="@type"/><xsl:text> bis zum </xsl:text><xsl:apply-templates select="@last-day" mode="date-long"/>
    <xsl:text> erneuern: </xsl:text>
    <xsl:choose>
      <xsl:when test="@days = '0'">Es ist der letzte Tag</xsl:when>
      <xsl:otherwise>noch <xsl:apply-templates select="@days" mode="days"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="message.reminder-text">
    <xsl:if test="r:type/r:certification[@meant]/@status = 'grace'">Die Nachfrist läuft. </xsl:if>
    <xsl:text>Was fehlt: </xsl:text><xsl:apply-templates select="r:type/@remaining" mode="units"/>
    <xsl:text>. Danach nicht mehr zu erneuern: </xsl:text>
    <xsl:apply-templates select="r:type/r:certification[@meant]" mode="listed"/>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.status">Ihr Stand am <xsl:apply-templates select="@on" mode="date-long"/></xsl:template>
  <xsl:template name="message.status-text">Das erfahren Sie zu Beginn jedes Quartals.</xsl:template>
  <xsl:template name="message.password">Ihr Passwort wurde geändert</xsl:template>
  <xsl:template name="message.password-text">
    <xsl:text>Alle anderen Sitzungen wurden beendet. Wenn Sie das nicht waren, schreiben Sie sofort an </xsl:text>
    <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.address">Ihre E-Mail-Adressen wurden geändert</xsl:template>
  <xsl:template name="message.address-text">
    <xsl:text>Sie stehen in Ihrem Profil. Wenn Sie das nicht waren, schreiben Sie sofort an </xsl:text>
    <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.factor-set">Ein zweiter Faktor wurde eingerichtet</xsl:template>
  <xsl:template name="message.factor-set-text">Zur Anmeldung an Ihrem Konto gehört jetzt neben dem Passwort ein Code der App, die eingerichtet wurde. Alle anderen Sitzungen wurden beendet. Wenn Sie das nicht waren, schreiben Sie sofort an <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <xsl:template name="message.factor-codes">Neue Ersatzcodes wurden erzeugt</xsl:template>
  <xsl:template name="message.factor-codes-text">Die bisherigen öffnen Ihr Konto nicht mehr. Wenn Sie das nicht waren, schreiben Sie sofort an <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <xsl:template name="message.factor-removed">Ihr zweiter Faktor wurde abgeschaltet</xsl:template>
  <xsl:template name="message.factor-removed-text">Das Passwort allein öffnet jetzt Ihr Konto. Alle anderen Sitzungen wurden beendet. Wenn Sie das nicht waren, schreiben Sie sofort an <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <xsl:template name="message.factor-taken">Ihr zweiter Faktor wurde entfernt</xsl:template>
  <xsl:template name="message.factor-taken-text">Die Verwaltung hat ihn entfernt, und alle Ihre Sitzungen wurden beendet. Melden Sie sich mit dem Passwort an, und richten Sie einen neuen ein. Wenn Sie nicht darum gebeten haben, schreiben Sie sofort an <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <xsl:template name="message.reset">Ein neues Passwort wählen</xsl:template>
  <xsl:template name="message.reset-text">
    <xsl:text>Jemand hat für Ihr Konto ein neues Passwort angefordert. Der Link gilt einmal</xsl:text>
    <xsl:if test="@ends">, bis <xsl:apply-templates select="@ends" mode="instant"/></xsl:if>
    <xsl:text>. Wenn Sie das nicht waren, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.</xsl:text>
  </xsl:template>
  <xsl:template name="message.confirm">Diese E-Mail-Adresse bestätigen</xsl:template>
  <xsl:template name="message.confirm-text">
    <xsl:text>Sie wurde zu einem Konto hinzugefügt. Der Link gilt einmal</xsl:text>
    <xsl:if test="@ends">, bis <xsl:apply-templates select="@ends" mode="instant"/></xsl:if>
    <xsl:text>. Wenn Sie das nicht waren, müssen Sie nichts tun: Ohne den Link wird die Adresse nicht verwendet.</xsl:text>
  </xsl:template>
  <xsl:template name="by-mail.title">Was per E-Mail kommt</xsl:template>
  <xsl:template name="by-mail.why">Alles steht in jedem Fall unter Nachrichten. E-Mails zu Ihrem Passwort und Ihren Adressen kommen immer.</xsl:template>
  <xsl:template name="by-mail.which">E-Mails an mich über</xsl:template>
  <xsl:template name="by-mail.activities">Meine Aktivitäten: eingetragen, gemeldet, entschieden</xsl:template>
  <xsl:template name="by-mail.renewals">Erneuerungen, Verlängerungen und Erlöschen</xsl:template>
  <xsl:template name="by-mail.reminders">Letzte Tage zum Erneuern, bevor sie da sind</xsl:template>
  <xsl:template name="by-mail.status">Meinen Stand, jedes Quartal</xsl:template>
  <xsl:template name="unsubscribe.title">Keine E-Mails dieser Art mehr?</xsl:template>
  <xsl:template name="unsubscribe.done">Es kommen keine E-Mails dieser Art mehr</xsl:template>
  <xsl:template name="unsubscribe.why">Was darin steht, bleibt im Portal unter Nachrichten.</xsl:template>
  <xsl:template name="unsubscribe.do">Keine mehr davon</xsl:template>
  <xsl:template name="mail.always">Solche E-Mails kommen immer: Sie schützen Ihr Konto.</xsl:template>
  <xsl:template name="mail.portal">Alle Nachrichten stehen auch im Portal</xsl:template>
  <xsl:template name="mail.choose">Wählen, was per E-Mail kommt</xsl:template>
  <xsl:template name="mail.stop">Keine E-Mails dieser Art mehr</xsl:template>
  <xsl:template name="message.see-activity">Zur Aktivität</xsl:template>

  <xsl:template name="message.units">
    <xsl:value-of select="@counted"/> von <xsl:apply-templates select="@required" mode="units"/>
    <xsl:text> angerechnet, es fehlen </xsl:text><xsl:value-of select="@remaining"/>
    <xsl:if test="@pending != '0'">, <xsl:value-of select="@pending"/> in Prüfung</xsl:if>
    <xsl:if test="@renew-by">; die nächste Frist ist der <xsl:apply-templates select="@renew-by" mode="date-long"/></xsl:if>
    <xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.limit">Davon zählen schon so viele, wie in einem Zyklus zählen.</xsl:template>
  <xsl:template name="message.too-early">Sie fand vor dem Tag statt, ab dem Aktivitäten zählen.</xsl:template>
  <xsl:template name="message.too-old">Am Tag des Eintrags war sie zu alt.</xsl:template>
  <xsl:template name="message.expires">bis zum <xsl:apply-templates select="@expires" mode="date-long"/></xsl:template>
  <xsl:template name="message.expired">abgelaufen am <xsl:apply-templates select="@expires" mode="date-long"/></xsl:template>
  <xsl:template name="message.grace">
    <xsl:text>abgelaufen am </xsl:text><xsl:apply-templates select="@expires" mode="date-long"/>
    <xsl:text>, kann bis zum </xsl:text><xsl:apply-templates select="@grace-ends" mode="date-long"/><xsl:text> erneuert werden</xsl:text>
  </xsl:template>
  <xsl:template name="message.moved">
    <xsl:text>bis zum </xsl:text><b><xsl:apply-templates select="@expires" mode="date-long"/></b>
    <xsl:text>; vorher bis zum </xsl:text><xsl:apply-templates select="@was" mode="date-long"/>
  </xsl:template>

  <!-- ==== The calendar: the context is that of the profile, or a deadline -->

  <xsl:template name="notice.calendar-stopped"><b>Die Adresse Ihres Kalenders gilt nicht mehr</b></xsl:template>
  <xsl:template name="calendar.title">Kalender</xsl:template>
  <xsl:template name="calendar.why">Eine Adresse, unter der Ihr Kalenderprogramm jede Frist findet und die Tage davor. Sie folgt Verlängerungen. Wer die Adresse kennt, kann sie lesen.</xsl:template>
  <xsl:template name="calendar.since">Eine Adresse gilt seit <xsl:apply-templates select="@made" mode="instant"/>. Sie wird hier nicht aufbewahrt, nur ihr Fingerabdruck: Für ein weiteres Gerät erzeugen Sie eine neue, und die alte gilt sofort nicht mehr.</xsl:template>
  <xsl:template name="calendar.link"><b>Ihre Adresse; sie wird nur dieses eine Mal gezeigt</b><p><code><xsl:value-of select="@link"/></code></p><p>Abonnieren Sie sie in Ihrem Kalenderprogramm. Eine früher erzeugte gilt nicht mehr.</p></xsl:template>
  <xsl:template name="calendar.shown"><b>Die Adresse wurde einmal gezeigt und wird nicht aufbewahrt</b><p>Erzeugen Sie eine neue, wenn sie verloren ist.</p></xsl:template>
  <xsl:template name="calendar.subscribe">Im Kalender öffnen</xsl:template>
  <xsl:template name="calendar.make">Adresse erzeugen</xsl:template>
  <xsl:template name="calendar.make-new">Neue Adresse erzeugen</xsl:template>
  <xsl:template name="calendar.stop">Adresse beenden</xsl:template>
  <xsl:template name="calendar.name">Fristen der Zertifizierungen</xsl:template>
  <xsl:template name="calendar.expiry">Läuft ab: </xsl:template>
  <xsl:template name="calendar.last-day">Letzter Tag zum Verlängern: </xsl:template>
  <xsl:template name="calendar.reminder">Noch <xsl:apply-templates select="@days" mode="days"/> zum Verlängern: </xsl:template>
  <xsl:template name="calendar.over">Eingestellt: Sie kann nicht mehr verlängert werden. Der Katalog sagt, was sie ersetzt.</xsl:template>
  <xsl:template name="calendar.renew"><xsl:if test="@remaining">Es fehlen: <xsl:apply-templates select="@remaining" mode="units"/> von <xsl:value-of select="@required"/>. </xsl:if>Verlängern geht bis zum Ende des <xsl:apply-templates select="@last-day" mode="date-long"/>, <xsl:value-of select="../../r:portal/@time-zone"/>.</xsl:template>

  <!-- ==== Extensions on request: the context is the request, or all of them -->

  <xsl:template name="menu.extension">Verlängerung</xsl:template>
  <xsl:template name="menu.extensions">Verlängerungen</xsl:template>
  <xsl:template name="notice.extension-asked"><b>Ihr Antrag ist gesendet</b><p>Sie erfahren, was daraus wird. Bis dahin steht er unten.</p></xsl:template>
  <xsl:template name="notice.extension-granted"><b>Die Verlängerung ist bewilligt</b><p>Die Kandidatin oder der Kandidat erfährt es.</p></xsl:template>
  <xsl:template name="notice.extension-refused"><b>Der Antrag ist abgelehnt</b><p>Die Kandidatin oder der Kandidat liest die Begründung.</p></xsl:template>
  <xsl:template name="notice.extension-withdrawn"><b>Ihr Antrag ist zurückgezogen</b><p>Niemand entscheidet mehr darüber. Sie können einen neuen stellen.</p></xsl:template>
  <xsl:template name="extension.title">Verlängerung</xsl:template>
  <xsl:template name="extension.ask">Um mehr Zeit bitten</xsl:template>
  <xsl:template name="extension.waiting">
    <xsl:choose>
      <xsl:when test="@waiting = '1'">Ihr Antrag zu <xsl:apply-templates select="r:request[@state = 'waiting']/@certification" mode="code"/> wartet auf eine Entscheidung</xsl:when>
      <xsl:otherwise>Ihre <xsl:value-of select="@waiting"/> Anträge warten auf eine Entscheidung</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="extension.why">Durch eine Verlängerung läuft eine Zertifizierung später ab. Darüber entscheidet ein Mensch; bis dahin ändert sich nichts. Tragen Sie also weiter Aktivitäten ein.</xsl:template>
  <xsl:template name="extension.nothing">Sie haben nichts, was verlängert werden könnte. Ist etwas verfallen, schreiben Sie dem Programm:</xsl:template>
  <xsl:template name="extension.held">Was Sie haben</xsl:template>
  <xsl:template name="extension.all-asked">Zu jeder davon wartet ein Antrag. Einen neuen können Sie stellen, sobald darüber entschieden oder der alte zurückgezogen ist.</xsl:template>
  <xsl:template name="extension.asked">ein Antrag wartet</xsl:template>
  <xsl:template name="extension.until">Bis wann</xsl:template>
  <xsl:template name="extension.grounds">Warum Sie mehr Zeit brauchen</xsl:template>
  <xsl:template name="extension.grounds-help">Was Sie hindert, rechtzeitig zu verlängern. Das lesen die, die darüber entscheiden.</xsl:template>
  <xsl:template name="extension.send">Antrag senden</xsl:template>
  <xsl:template name="extension.withdraw">Zurückziehen</xsl:template>
  <xsl:template name="extension.requests">Ihre Anträge</xsl:template>
  <xsl:template name="request.entered">Gestellt am</xsl:template>
  <xsl:template name="request.until">Erbeten bis</xsl:template>
  <xsl:template name="request.grounds">Warum</xsl:template>
  <xsl:template name="request.waiting">Wartet</xsl:template>
  <xsl:template name="request.granted">Bewilligt</xsl:template>
  <xsl:template name="request.refused">Abgelehnt</xsl:template>
  <xsl:template name="request.withdrawn">Zurückgezogen</xsl:template>
  <xsl:template name="request.today">heute gestellt</xsl:template>
  <xsl:template name="request.given">bis <xsl:apply-templates select="@given" mode="date"/></xsl:template>
  <xsl:template name="request.decided">entschieden am <xsl:apply-templates select="@decided" mode="date"/></xsl:template>
  <xsl:template name="request.withdrawn-on">am <xsl:apply-templates select="@decided" mode="date"/></xsl:template>
  <xsl:template name="extensions.title">Verlängerungen</xsl:template>
  <xsl:template name="extensions.more">Es gibt mehr als diese.</xsl:template>
  <xsl:template name="extensions.waiting">
    <xsl:choose>
      <xsl:when test=". = '0'">Kein Antrag wartet</xsl:when>
      <xsl:when test=". = '1'">1 Antrag wartet</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> Anträge warten</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="extensions.none">In dieser Liste steht kein Antrag</xsl:template>
  <xsl:template name="extensions.effect">Wenn bewilligt</xsl:template>
  <xsl:template name="extensions.grant">Bewilligen</xsl:template>
  <xsl:template name="extensions.refuse">Ablehnen</xsl:template>
  <xsl:template name="extensions.other-effect">Es würde etwas anderes bewirken, als gezeigt wurde. Sehen Sie es noch einmal an und entscheiden Sie dann.</xsl:template>
  <xsl:template name="extensions.decided-already">Jemand anderes hat inzwischen entschieden. Von Ihnen wurde nichts gespeichert.</xsl:template>
  <xsl:template name="extensions.withdrawn-already">Die Kandidatin oder der Kandidat hat diesen Antrag inzwischen zurückgezogen. Von Ihren Angaben wurde nichts gespeichert.</xsl:template>
  <xsl:template name="extensions.on-help">An diesem Tag muss sie noch gehalten werden. Der Tag des Antrags macht gut, was die Entscheidung an Zeit gekostet hat.</xsl:template>
  <xsl:template name="extensions.reason">Begründung, die die Kandidatin oder der Kandidat liest</xsl:template>
  <xsl:template name="extensions.one">Mehr Zeit für <xsl:value-of select="@certification"/></xsl:template>
  <xsl:template name="admin.requests">
    <xsl:choose>
      <xsl:when test="@requests = '1'">Ein Antrag auf Verlängerung wartet, seit dem </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="@requests" mode="number"/> Anträge auf Verlängerung warten, der älteste seit dem </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="@requests-oldest" mode="date-long"/><xsl:text>.</xsl:text>
  </xsl:template>
  <xsl:template name="message.granted">Sie haben mehr Zeit für <xsl:value-of select="r:request/@certification"/></xsl:template>
  <xsl:template name="message.granted-text">
    <xsl:text>Ihr Antrag auf Verlängerung ist bewilligt: Sie gilt bis zum </xsl:text><xsl:apply-templates select="r:request/@given" mode="date-long"/><xsl:text>.</xsl:text>
    <xsl:if test="r:request/@given != r:request/@asked"> Gebeten hatten Sie um den <xsl:apply-templates select="r:request/@asked" mode="date-long"/>.</xsl:if>
    <xsl:text> Die Einheiten Ihres Zyklus bleiben.</xsl:text>
  </xsl:template>
  <xsl:template name="message.refused">Ihr Antrag zu <xsl:value-of select="r:request/@certification"/> ist abgelehnt</xsl:template>
  <xsl:template name="message.refused-text">
    <xsl:text>Gebeten hatten Sie um Gültigkeit bis zum </xsl:text><xsl:apply-templates select="r:request/@asked" mode="date-long"/><xsl:text>. Die Daten bleiben, wie sie sind. Die Begründung:</xsl:text>
  </xsl:template>
  <xsl:template name="message.see-requests">Ihre Anträge ansehen</xsl:template>

  <!-- ==== What a lane draws, for who does not see it -->

  <xsl:template name="lane.said-active"><xsl:text>Gültig von </xsl:text><xsl:apply-templates select="@from" mode="date"/><xsl:text> bis </xsl:text><xsl:apply-templates select="@to" mode="date"/><xsl:text>. </xsl:text></xsl:template>
  <xsl:template name="lane.said-grace"><xsl:text>Nachfrist bis </xsl:text><xsl:apply-templates select="@to" mode="date"/><xsl:text>. </xsl:text></xsl:template>
  <xsl:template name="lane.said-retake"><xsl:text>Das Examen erneuert sie von </xsl:text><xsl:apply-templates select="@from" mode="date"/><xsl:text> bis </xsl:text><xsl:apply-templates select="@to" mode="date"/><xsl:text>. </xsl:text></xsl:template>
  <xsl:template name="lane.said-revoked"><xsl:text>Widerrufen am </xsl:text><xsl:apply-templates select="@from" mode="date"/><xsl:text>. </xsl:text></xsl:template>

  <!-- ==== Anmelden über einen Anbieter =============================================== -->
  <xsl:template name="sso.sign-in">Mit <xsl:value-of select="@name"/> anmelden</xsl:template>
  <xsl:template name="sso.or">oder mit Ihrem Passwort</xsl:template>
  <xsl:template name="sso.waiting">Einen Moment</xsl:template>
  <xsl:template name="sso.waiting-text"><xsl:value-of select="@provider"/> wird gefragt, wer Sie sind. Diese Seite sieht von selbst wieder nach.</xsl:template>
  <xsl:template name="sso.look">Jetzt nachsehen</xsl:template>
  <xsl:template name="sso.failed">Die Anmeldung mit <xsl:value-of select="@provider"/> ist nicht gelungen</xsl:template>
  <xsl:template name="sso.link-sent">Sehen Sie in Ihre E-Mail: Wählen Sie zuerst ein Passwort</xsl:template>
  <xsl:template name="sso.again">Noch einmal mit <xsl:value-of select="@provider"/></xsl:template>
  <xsl:template name="sso.password">Mit dem Passwort anmelden</xsl:template>
  <xsl:template name="sso.why">Was nicht gelang</xsl:template>
  <xsl:template name="sso.proof">Ist das Ihr Konto?</xsl:template>
  <xsl:template name="sso.proof-text">Laut <xsl:value-of select="@provider"/> sind Sie <b><xsl:value-of select="@mail"/></b>. Mit dieser Adresse ist hier schon jemand bekannt. Geben Sie einmal das Passwort des Portals ein; danach genügt <xsl:value-of select="@provider"/>.</xsl:template>
  <xsl:template name="sso.connect">Bestätigen und anmelden</xsl:template>
  <xsl:template name="sign-ins.title">Misslungene Anmeldungen</xsl:template>
  <xsl:template name="sign-ins.failed">
    <xsl:choose>
      <xsl:when test=". = '0'">Keine Anmeldung ist misslungen</xsl:when>
      <xsl:when test=". = '1'">1 Anmeldung ist misslungen</xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="number"/> Anmeldungen sind misslungen</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="sign-ins.lead">Über den Anbieter, in den letzten dreißig Tagen. Die Seite, die sagt, dass eine Anmeldung nicht gelang, zeigt ihre Kennung.</xsl:template>
  <xsl:template name="sign-ins.q">Kennung oder E-Mail-Adresse</xsl:template>
  <xsl:template name="sign-ins.when">Wann, und die Kennung</xsl:template>
  <xsl:template name="sign-ins.why">Was gesagt wurde</xsl:template>
  <xsl:template name="sign-ins.mail">E-Mail-Adresse</xsl:template>
  <xsl:template name="sign-ins.provider">Anbieter</xsl:template>
  <xsl:template name="sign-ins.no-mail">nicht genannt</xsl:template>
  <xsl:template name="sign-ins.none">Keine Anmeldung ist misslungen.</xsl:template>
  <xsl:template name="sign-ins.none-such">Mit dieser Kennung oder Adresse ist keine Anmeldung misslungen.</xsl:template>
  <xsl:template name="did.provider-add">Anmeldung über einen Anbieter verbunden</xsl:template>
  <xsl:template name="did.provider-remove">Anmeldung über einen Anbieter getrennt</xsl:template>
  <xsl:template name="message.provider">Sie können sich jetzt über einen Anbieter anmelden</xsl:template>
  <xsl:template name="message.provider-text">Ein Konto beim Anbieter wurde mit Ihrem verbunden, nachdem Ihr Passwort eingegeben wurde. Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort, womit die Verbindung endet, und schreiben Sie an <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <xsl:template name="message.disconnect">Ein Anbieter kann Sie nicht mehr anmelden</xsl:template>
  <xsl:template name="message.disconnect-text">Die Verbindung mit einem Anbieter wurde in Ihrem Profil beendet, nachdem Ihr Passwort eingegeben wurde. Sie melden sich jetzt mit Ihrem Passwort an. Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort und schreiben Sie an <a href="mailto:{../r:portal/@contact}"><xsl:value-of select="../r:portal/@contact"/></a>.</xsl:template>
  <!-- ==== Mails, for staff: the context is r:mails, or an attribute -->

  <xsl:template name="sent.title">E-Mails</xsl:template>
  <xsl:template name="sent.list">Alle E-Mails, die neueste zuerst</xsl:template>
  <xsl:template name="sent.all">Alle</xsl:template>
  <xsl:template name="sent.kinds">Wie sie aussehen</xsl:template>
  <xsl:template name="sent.off">Kein Mailserver ist eingestellt: Was jemandem mitgeteilt wird, steht nur im Portal.</xsl:template>
  <xsl:template name="sent.nothing">Es gibt keine</xsl:template>
  <xsl:template name="sent.what">E-Mail</xsl:template>
  <xsl:template name="sent.whom">An</xsl:template>
  <xsl:template name="sent.when">Geschrieben</xsl:template>
  <xsl:template name="sent.became">Was daraus wurde</xsl:template>
  <xsl:template name="sent.again">Noch einmal senden</xsl:template>
  <xsl:template name="sent.state-waiting">Wartet</xsl:template>
  <xsl:template name="sent.state-sent">Gesendet</xsl:template>
  <xsl:template name="sent.state-failed">Fehlgeschlagen</xsl:template>
  <xsl:template name="sent.state-dropped">Nicht gesendet: abbestellt oder vorbei</xsl:template>
  <xsl:template name="sent.text">Als Text</xsl:template>
  <xsl:template name="sent.html">Als HTML ansehen</xsl:template>
  <xsl:template name="sent.test">An mich senden</xsl:template>
  <xsl:template name="sent.none-failed">Keine E-Mail ist fehlgeschlagen</xsl:template>
  <xsl:template name="sent.waiting">
    <xsl:choose><xsl:when test="@waiting = '1'">1 E-Mail wartet, keine ist fehlgeschlagen</xsl:when><xsl:otherwise><xsl:apply-templates select="@waiting" mode="number"/> E-Mails warten, keine ist fehlgeschlagen</xsl:otherwise></xsl:choose>
  </xsl:template>
  <xsl:template name="sent.failed">
    <xsl:choose><xsl:when test="@failed = '1'">1 E-Mail ist fehlgeschlagen</xsl:when><xsl:otherwise><xsl:value-of select="@failed"/> E-Mails sind fehlgeschlagen</xsl:otherwise></xsl:choose>
  </xsl:template>
  <xsl:template name="sent.due">wieder am <xsl:call-template name="instant"/></xsl:template>
  <xsl:template name="kind.entry">Eine Aktivität wurde eingetragen</xsl:template>
  <xsl:template name="kind.completion">Eine Aktivität wurde gemeldet</xsl:template>
  <xsl:template name="kind.decision">Eine Prüfung wurde entschieden</xsl:template>
  <xsl:template name="kind.renewal">Eine Erneuerung</xsl:template>
  <xsl:template name="kind.lapse">Ein Erlöschen</xsl:template>
  <xsl:template name="kind.reminder">Ein letzter Tag zum Erneuern</xsl:template>
  <xsl:template name="kind.status">Der Stand</xsl:template>
  <xsl:template name="kind.request">Ein Antrag wurde entschieden</xsl:template>
  <xsl:template name="kind.password">Das Passwort wurde geändert</xsl:template>
  <xsl:template name="kind.address">Die Adressen wurden geändert</xsl:template>
  <xsl:template name="kind.provider">Eine Anmeldung über einen neuen Anbieter</xsl:template>
  <xsl:template name="kind.factor">Ein zweiter Faktor wurde geändert</xsl:template>
  <xsl:template name="kind.disconnect">Ein Anbieter, der getrennt wurde</xsl:template>
  <xsl:template name="kind.reset">Ein Link für ein neues Passwort</xsl:template>
  <xsl:template name="kind.confirm">Ein Link zum Bestätigen einer Adresse</xsl:template>
  <xsl:template name="did.mail-again">Eine E-Mail noch einmal gesendet</xsl:template>
  <xsl:template name="did.mail-test">Ein Muster an sich selbst gesendet</xsl:template>
  <xsl:template name="may.mails-read">Sehen, welche E-Mails gesendet wurden</xsl:template>
  <xsl:template name="may.mails">E-Mails noch einmal senden</xsl:template>
  <xsl:template name="notice.mail-again"><b>Die E-Mail wird noch einmal gesendet</b></xsl:template>
  <xsl:template name="notice.mail-test"><b>Das Muster ist auf dem Weg zu Ihnen</b></xsl:template>
  <xsl:template name="section.messages">E-Mails</xsl:template>
</xsl:stylesheet>
