using System.Xml.Linq;

namespace PlanKit.Cli.Tests.Commands;

/// <summary><c>plankit check --format junit</c>.</summary>
public sealed class CheckJUnitTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Has_a_suite_for_the_plan_and_a_case_for_each_rule_and_item()
    {
        XElement suite = Assert.Single(Report("2016.plankit", "--rule", "PK0101,PK0108").Elements("testsuite"));

        Assert.Equal("2016.plankit", (string?)suite.Attribute("name"));
        Assert.Equal(("8", "4", "0", "0"), Counts(suite));
        Assert.Equal(
            ["PK0108 item 1 组织理论学习", "PK0101 item 1 组织理论学习"],
            suite.Elements("testcase").Take(2).Select(test => (string?)test.Attribute("name")));
    }

    [Fact]
    public void Fails_where_the_command_fails_and_shows_milder_findings_as_output()
    {
        XElement[] tests = [.. Report("--rule", "PK0101,PK0108").Descendants("testcase").Take(2)];

        Assert.Contains("warning: Nobody answers for item 1", tests[0].Element("system-out")!.Value, StringComparison.Ordinal);
        XElement failure = tests[1].Element("failure")!;
        Assert.Equal("error", (string?)failure.Attribute("type"));
        Assert.StartsWith("Item 1 “组织理论学习”: 1 due in Q1", (string?)failure.Attribute("message"), StringComparison.Ordinal);
        Assert.StartsWith("6: error: ", failure.Value, StringComparison.Ordinal);
        Assert.Equal(8, Report("--rule", "PK0101,PK0108", "--fail-on", "warning").Descendants("failure").Count());
    }

    [Fact]
    public void Skips_what_is_waived()
    {
        _desk.Do("waive", "PK0101", "--item", "1", "--reason", "会议室改造", "--approver", "张主任");

        XElement suite = Report("--rule", "PK0101").Element("testsuite")!;

        Assert.Equal(("4", "3", "0", "1"), Counts(suite));
        Assert.Equal("张主任: 会议室改造", (string?)suite.Descendants("skipped").Single().Attribute("message"));
    }

    [Fact]
    public void Has_an_error_for_what_could_not_be_checked()
    {
        _desk.Write("empty.txt", "");

        XElement suite = Report(".").Elements("testsuite").Single(suite => (string?)suite.Attribute("errors") == "1");

        Assert.Equal("./empty.txt", (string?)suite.Attribute("name"));
        Assert.Contains("is empty", (string?)suite.Descendants("error").Single().Attribute("message"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_valid_xml_whatever_the_plan_holds()
    {
        const string Hostile = "2016年工作要点\n\n一、学习\n\n1．]]><!-- &amp; \"'\u0001\u0008\uFFFE\u001b[31m读书会。\n\n1．办展😀。\n";
        _desk.Write("bad <&\">.txt", Hostile + Hostile);

        XElement report = Report("bad <&\">.txt", ".");

        Assert.Contains("bad <&\">.txt", report.Elements("testsuite").Select(suite => (string?)suite.Attribute("name")));
        Assert.NotEmpty(report.Descendants("testcase"));
    }

    private XElement Report(params string[] args) => XDocument.Parse(_desk.Run(["check", "--format", "junit", .. args]).Output).Root!;

    private static (string?, string?, string?, string?) Counts(XElement suite) =>
        ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures"), (string?)suite.Attribute("errors"), (string?)suite.Attribute("skipped"));
}
