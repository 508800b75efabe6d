<?php
// peer.php - the PHP peers: PEER=echo prints the page by a template; PEER=xslt makes the page's XML and has the
// portal's stylesheets make HTML of it. DB_SOCKET, DB_USER, DB_PASSWORD, SHEET come from the pool's settings.
declare(strict_types=1);

function text(string $s): string { return htmlspecialchars($s, ENT_COMPAT, 'UTF-8'); }
function day(string $s): string
{
        static $months = [1 => 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
        return (int) substr($s, 8) . "\u{a0}" . $months[(int) substr($s, 5, 2)] . "\u{a0}" . substr($s, 0, 4);     // dates do not break
}

$db = new mysqli('p:localhost', $_SERVER['DB_USER'], $_SERVER['DB_PASSWORD'], 'recert', 0, $_SERVER['DB_SOCKET']);
$db->options(MYSQLI_OPT_INT_AND_FLOAT_NATIVE, true);

// --- The session: of the cookie's token by its hash; over when unused for an hour, or at its end
$hash = hash('sha256', base64_decode(strtr($_COOKIE['recert'] ?? '', '-_', '+/')));
$p = $db->query(
        "SELECT s.used, s.ends, a.role, a.candidate_id, CONCAT_WS(' ', pe.given_name, pe.family_name) AS name, p.revision
        FROM session AS s JOIN account AS a ON a.account_id = s.account_id AND a.enabled
        JOIN person AS pe ON pe.candidate_id = a.candidate_id JOIN programme AS p ON p.programme_id = 1
        WHERE s.token_hash = x'$hash'")->fetch_assoc();
$now = gmdate('Y-m-d H:i:s');
if (!$p || $p['ends'] <= $now || $p['used'] <= gmdate('Y-m-d H:i:s', time() - 3600)) {
        header('Location: /sign-in', true, 303);
        exit;
}
$who = (int) $p['candidate_id'];
$p['id'] = sprintf('AT%08d', $who);

// --- The events
$awards = $db->query(
        "SELECT w.place, c.code, w.on_day, w.expires, w.basis, w.void, w.number
        FROM award AS w JOIN certification AS c ON c.certification_id = w.certification_id WHERE w.candidate_id = $who")->fetch_all(MYSQLI_ASSOC);
$p['number'] = $awards[0]['number'];
$rows = $db->query(
        "SELECT v.activity_id, o.name AS `option`, o.code, v.on_day, v.entered, v.status, v.decided, t.title, t.reason
        FROM activity AS v JOIN `option` AS o ON o.option_id = v.option_id
        LEFT JOIN activity_text AS t ON t.candidate_id = v.candidate_id AND t.activity_id = v.activity_id
        WHERE v.candidate_id = $who")->fetch_all(MYSQLI_ASSOC);
$a = array_column($rows, null, 'activity_id');
$changes = $db->query(
        "SELECT 'extension' AS what, certification_id, granted AS on_day, expires, void FROM extension WHERE candidate_id = $who
        UNION ALL SELECT 'revocation', certification_id, on_day, NULL, void FROM revocation WHERE candidate_id = $who")->fetch_all(MYSQLI_ASSOC);

// --- The page
header('Content-Type: text/html; charset=utf-8');
header('Cache-Control: private, no-cache');
header('Vary: Cookie');
header("Content-Security-Policy: default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
header('X-Content-Type-Options: nosniff');
header('Referrer-Policy: same-origin');
header('Cross-Origin-Opener-Policy: same-origin');
header('Cross-Origin-Resource-Policy: same-origin');
if ($_SERVER['PEER'] === 'echo') {
        require __DIR__ . '/page.php';
        exit;
}
ob_start();
require __DIR__ . '/document.php';
$document = new DOMDocument;
$document->loadXML(ob_get_clean());
$sheet = new DOMDocument;
$sheet->load($_SERVER['SHEET']);
$processor = new XSLTProcessor;
$processor->importStylesheet($sheet);
echo $processor->transformToXml($document);
