using System.Text;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Plugins.Tests;

public sealed class ProfileFileTests
{
    private const string Complete = """
        unit: 市工信委
        departments: [办公室, 机关党委]
        categories: [{ id: safety, zh: 安全, en: safety }]
        sections: [{ titles: [理论, 思想], category: study }]
        items:
          - topic: theory-study
            titles: [中心组]
            owner: 机关党委
            category: safety
            cadences: [1/quarter, "1/months:6,12"]
            evidence: required
          - { topic: reports, titles: [述职], cadences: [2/half-year], evidence: optional }
          - { topic: meetings, titles: [支委会], floors: [{ cadence: 1/month, regulation: 《测试条例》, article: 第三条, confirmed: true }, { cadence: 1/year }] }
        severities: { PK0108: error, GX1001: none }
        parameters: { activities-a-year: 2 }
        """;

    private static readonly DiagnosticDescriptor Late = new()
    {
        Id = "GX1002",
        Title = new("迟", "late"),
        MessageFormat = new("迟", "late"),
        Remedy = new("补", "mend"),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new("述", "description"),
        Parameters =
        [
            new WholeNumberParameter { Name = "days", Meaning = new("几天", "after how many days"), Unit = new("天", "days"), Default = 15, Minimum = 1, Maximum = 90 },
        ],
    };

    [Fact]
    public void Reads_every_field()
    {
        PlanProfile profile = Read(Complete).Match(read => read, malformed => throw new Xunit.Sdk.XunitException(malformed.Explanation.English));

        Assert.Equal("市工信委", profile.Unit);
        Assert.Equal(["办公室", "机关党委"], profile.Departments);
        Assert.Equal(("safety", "安全"), (profile.Categories.Single().Id, profile.Categories.Single().Name.Chinese));
        Assert.Equal(PlanCategory.Study, profile.Sections.Single().Category);
        Assert.Equal(["理论", "思想"], profile.Sections.Single().Titles);
        ItemProfile study = profile.Items[0];
        Assert.Equal(("theory-study", "机关党委", "安全"), (study.Topic, study.Owner, study.Category!.Name.Chinese));
        Assert.Equal([Cadence.Every(CadencePeriod.Quarter), Cadence.In([6, 12])], study.Cadences);
        Assert.True(study.EvidenceRequired);
        Assert.Null(profile.Items[1].Owner);
        Assert.False(profile.Items[1].EvidenceRequired);
        Assert.Equal(
            [new CadenceFloor(Cadence.Every(CadencePeriod.Month), new Basis("《测试条例》", "第三条", IsConfirmed: true)), new CadenceFloor(Cadence.Every(CadencePeriod.Year))],
            profile.Items[2].Floors);
        Assert.Equal("error", profile.Severities["PK0108"]);
        Assert.Equal("none", profile.Severities["GX1001"]);
        Assert.Equal("2", profile.Parameters["activities-a-year"]);
    }

    [Theory]
    [InlineData("unit: 市工信委", "units: 市工信委", 1, 1, "allowed here: unit, departments")]
    [InlineData("unit: 市工信委", "unit: [市工信委]", 1, 7, "not empty")]
    [InlineData("unit: 市工信委", "unit:", 1, 6, "not empty")]
    [InlineData("[办公室, 机关党委]", "办公室", 2, 14, "a list")]
    [InlineData("[办公室, 机关党委]", "[办公室, 办公室]", 2, 20, "twice")]
    [InlineData("id: safety", "id: study", 3, 14, "already")]
    [InlineData("category: study", "category: learning", 4, 42, "study, organization, integrity, culture, safety")]
    [InlineData("titles: [理论, 思想]", "titles: []", 4, 22, "at least one")]
    [InlineData("- topic: theory-study", "- topic: Theory", 6, 12, "lower-case letters")]
    [InlineData("1/quarter", "1/week", 10, 16, "1/quarter, 2/half-year")]
    [InlineData("\"1/months:6,12\"", "1/months:13", 10, 27, "1/months:6,12")]
    [InlineData("evidence: required", "evidence: yes", 11, 15, "required, optional")]
    [InlineData("topic: reports", "topic: theory-study", 12, 14, "used twice")]
    [InlineData("cadence: 1/month", "cadence: 1/week", 13, 59, "1/quarter, 2/half-year")]
    [InlineData("confirmed: true", "confirmed: maybe", 13, 113, "yes, no, true, false")]
    [InlineData("regulation: 《测试条例》, ", "", 13, 48, "no regulation")]
    [InlineData("{ cadence: 1/year }", "{ article: 一 }", 13, 121, "cadence")]
    [InlineData("PK0108: error", "PK0108: fatal", 14, 23, "none, hidden, info, warning, error")]
    [InlineData("PK0108: error", "overdue: error", 14, 15, "a rule id")]
    [InlineData("{ activities-a-year: 2 }", "{ activities-a-year: [2] }", 15, 34, "not empty")]
    [InlineData("{ activities-a-year: 2 }", "{ GX1002: 2 }", 15, 15, "such as PK0104.days")]
    [InlineData("{ activities-a-year: 2 }", "{ GX1002.days: 91 }", 15, 28, "a whole number of days from 1 to 90")]
    [InlineData("{ activities-a-year: 2 }", "{ GX1002.days: soon }", 15, 28, "a whole number of days from 1 to 90")]
    public void Names_line_column_and_what_is_allowed_when_a_field_is_wrong(string right, string wrong, int line, int column, string allowed)
    {
        FileFault fault = Read(Complete.Replace(right, wrong, StringComparison.Ordinal)).AsT1.Faults[0];

        Assert.Contains(allowed, fault.Problem.English, StringComparison.Ordinal);
        Assert.Equal(("profile.yaml", line, column), (fault.File, fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("GX1002.days", "90")]
    [InlineData("GX1002.weeks", "many")]
    [InlineData("GX9999.days", "many")]
    public void Takes_a_rule_s_parameter_whose_value_is_right_or_whose_rule_is_not_there_to_ask(string name, string value)
    {
        PlanProfile profile = Read(Complete.Replace("activities-a-year: 2", $"{name}: {value}", StringComparison.Ordinal)).AsT0;

        Assert.Equal(value, profile.Parameters[name]);
    }

    [Theory]
    [InlineData("unit: &a 市工信委")]
    [InlineData("unit: *a")]
    [InlineData("unit: !!str 市工信委")]
    [InlineData("unit: 甲\n---\nunit: 乙")]
    [InlineData("unit: [甲")]
    [InlineData("? [甲]\n: 乙")]
    public void Refuses_yaml_that_a_profile_has_no_use_for(string content)
    {
        Assert.Contains("not valid YAML", Read(content).AsT1.Faults.Single().Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_lists_that_nest_without_end()
    {
        Assert.Contains("nested too deeply", Read("unit: " + new string('[', 5000)).AsT1.Faults.Single().Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_an_empty_file_as_a_profile_that_says_nothing()
    {
        PlanProfile profile = Read("# nothing yet\n").AsT0;

        Assert.Null(profile.Unit);
        Assert.Empty(profile.Items);
    }

    [Fact]
    public void Names_the_line_when_the_text_is_not_utf8()
    {
        FileFault fault = ProfileFile.Read("profile.yaml", [.. "departments: []\nunit: "u8, 0xB9, 0xA4], _ => null).AsT1.Faults.Single();

        Assert.Equal(2, fault.Line);
        Assert.Contains("UTF-8", fault.Problem.English, StringComparison.Ordinal);
    }

    private static OneOf.OneOf<PlanProfile, Malformed> Read(string content) =>
        ProfileFile.Read("profile.yaml", Encoding.UTF8.GetBytes(content), id => id == Late.Id ? Late : null);
}
