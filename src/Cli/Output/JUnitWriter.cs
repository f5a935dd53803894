using System.Globalization;
using System.Text;
using System.Xml;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// What a check finds as the XML that JUnit's reports made common: a suite for each plan, a case for each rule and item that was
/// reported. A case fails where the command does: at or above <c>--fail-on</c>; milder findings are its output.
/// </summary>
internal sealed class JUnitWriter : ICheckWriter, IDisposable
{
    private static readonly LocalizableText WholePlan = new("整份计划", "the whole plan");
    private static readonly LocalizableText Known = new("已在基线中", "in the baseline");
    private static readonly LocalizableText Item = new("第{0}条 {1}", "item {0} {1}");

    private readonly CommandSession _session;
    private readonly CheckRequest _request;
    private readonly XmlWriter _xml;

    /// <summary>Begins the report.</summary>
    public JUnitWriter(CommandSession session, Stream stream, CheckRequest request)
    {
        _session = session;
        _request = request;
        _xml = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        });
        _xml.WriteStartDocument();
        _xml.WriteStartElement("testsuites");
        Attribute("name", "plankit check");
    }

    public void Write(CheckedPlan plan)
    {
        (string Rule, ItemId? Item, Finding[] Findings)[] cases =
        [
            .. plan.Result.Findings
                .GroupBy(finding => (finding.Diagnostic.Id, finding.Diagnostic.Location.Item))
                .Select(group => (group.Key.Id, group.Key.Item, group.ToArray())),
        ];
        StartSuite(
            plan.Target.ShownPath,
            cases.Length,
            failures: cases.Count(tested => tested.Findings.Any(Fails)),
            errors: 0,
            skipped: cases.Count(tested => tested.Findings.All(finding => finding.IsSetAside)));
        foreach ((string rule, ItemId? item, Finding[] findings) in cases)
        {
            _xml.WriteStartElement("testcase");
            Attribute("classname", plan.Target.ShownPath);
            Attribute("name", $"{rule} {NameOf(plan.Snapshot.Plan, item)}");
            WriteResult(plan.Snapshot.Plan, findings);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void Write(CheckFailure failure)
    {
        StartSuite(failure.ShownPath, tests: 1, failures: 0, errors: 1, skipped: 0);
        _xml.WriteStartElement("testcase");
        Attribute("classname", failure.ShownPath);
        Attribute("name", "plankit check");
        _xml.WriteStartElement("error");
        Attribute("message", _session.Say(failure.Failure.Message));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public void End(CheckOutcome outcome)
    {
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
        if (outcome.Timings is { } timings)
        {
            TimingText.Write(_session, new Page(_session.Environment.Error, Width: null, UsesColor: false), timings);
        }
    }

    public void Dispose() => _xml.Dispose();

    private void StartSuite(string name, int tests, int failures, int errors, int skipped)
    {
        _xml.WriteStartElement("testsuite");
        Attribute("name", name);
        foreach ((string counted, int count) in ((string, int)[])[("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)])
        {
            Attribute(counted, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteResult(Plan plan, Finding[] findings)
    {
        if (findings.FirstOrDefault(Fails) is { } worst)
        {
            _xml.WriteStartElement("failure");
            Attribute("type", SeverityWords.Word(worst.Severity));
            Attribute("message", _session.Say(worst.Diagnostic.Message));
            _xml.WriteString(Valid(Describe(plan, findings)));
            _xml.WriteEndElement();
        }
        else if (findings.All(finding => finding.IsSetAside))
        {
            _xml.WriteStartElement("skipped");
            Attribute("message", findings[0].Waiver is { } waiver ? $"{waiver.Approver}: {waiver.Reason}" : _session.Say(Known));
            _xml.WriteEndElement();
        }
        else
        {
            _xml.WriteElementString("system-out", Valid(Describe(plan, findings)));
        }
    }

    private bool Fails(Finding finding) => !finding.IsSetAside && finding.Severity >= _request.FailOn;

    private string Describe(Plan plan, Finding[] findings)
    {
        var text = new StringBuilder();
        foreach (Finding finding in findings.Where(finding => !finding.IsSetAside))
        {
            string line = finding.Diagnostic.Location.Span is { } span
                ? plan.Text.GetLinePosition(span.Start).ShownLine.ToString(CultureInfo.InvariantCulture) + ": "
                : "";
            text.Append(line).Append(_session.Say(finding.Severity.Text())).Append(": ").Append(_session.Say(finding.Diagnostic.Message)).Append('\n');
        }

        return text.Append(_session.Say(findings[0].Diagnostic.Remedy)).ToString();
    }

    private string NameOf(Plan plan, ItemId? id) =>
        id is { } given && plan.TryGetItem(given, out PlanItem? item) ? _session.Say(Item, item.Address, item.Title) : _session.Say(WholePlan);

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, Valid(value));

    // XML 1.0, production Char: it has no way to write the others.
    private static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            valid.Append((rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r')) || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        return valid.ToString();
    }
}
