using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Gongxin.Tests;

public sealed class ProfileTests
{
    private static readonly string[] Topics =
    [
        "party-building-rules",
        "rules-in-practice",
        "theory-arming",
        "values-education",
        "theory-study",
        "education-campaign",
        "party-building-duty",
        "commendations",
        "discipline-awareness",
        "responsibility-letters",
        "discipline-inspection",
        "democratic-life",
        "civility",
        "staff-care",
        "culture-activities",
    ];

    private static readonly string[] Categories = ["organization", "study", "organization", "integrity", "culture"];

    private static PlanProfile Profile => BundledProfile.Instance;

    [Fact]
    public void Finds_each_item_of_the_sample_by_its_own_entry() => AssertFindsEachItem(SamplePlan.Plan);

    [Fact]
    public void Finds_each_item_of_the_real_plan_by_its_own_entry() => AssertFindsEachItem(RealPlan());

    [Fact]
    public void Knows_what_each_section_of_the_sample_is_about() =>
        Assert.Equal(Categories, SamplePlan.Plan.Sections.Select(section => section.Category?.Id));

    [Fact]
    public void Knows_what_each_section_of_the_real_plan_is_about() =>
        Assert.Equal(Categories, RealPlan().Sections.Select(section => section.Category?.Id));

    [Fact]
    public void Finds_the_items_in_any_order()
    {
        string reversed = string.Join(
            "\n", SamplePlan.Plan.AllItems.Reverse().Select((item, index) => $"{index + 1}．{item.Title}。"));
        Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(reversed)), SamplePlan.Header, Profile);

        Assert.Equal(Topics.Reverse(), plan.AllItems.Select(item => plan.ProfileOf(item)?.Topic));
    }

    [Fact]
    public void Gives_every_item_an_owner_among_the_departments_and_a_cadence() =>
        Assert.All(Profile.Items, item =>
        {
            Assert.Contains(item.Owner, Profile.Departments);
            Assert.NotEmpty(item.Cadences);
        });

    [Fact]
    public void Requires_evidence_of_some_items_and_not_of_all()
    {
        Assert.Contains(Profile.Items, item => item.EvidenceRequired);
        Assert.Contains(Profile.Items, item => !item.EvidenceRequired);
    }

    [Fact]
    public void Names_each_topic_and_department_once()
    {
        Assert.Equal(Topics, Profile.Items.Select(item => item.Topic));
        Assert.Equal(Profile.Departments, Profile.Departments.Distinct());
    }

    private static void AssertFindsEachItem(Plan plan) =>
        Assert.Equal(
            Topics.Select((topic, index) => ($"{index + 1}", (string?)topic)),
            plan.AllItems.Select(item => (item.Address, plan.ProfileOf(item)?.Topic)));

    private static Plan RealPlan()
    {
        string folder = Environment.GetEnvironmentVariable("PLANKIT_CORPUS")
            ?? Path.Combine(RepositoryFiles.Root, "..", "shared", "corpus");
        string path = Path.Combine(folder, "annual-plan-2016.txt");
        Assert.SkipUnless(File.Exists(path), $"The real plan is not at {path}; set PLANKIT_CORPUS to the folder that holds it.");
        SourceText text = SourceText.From(File.ReadAllBytes(path)).AsT0;
        return PlanBuilder.Build(PlanSyntaxTree.Parse(text), new PlanHeader("市工信委", 2016), Profile);
    }
}
