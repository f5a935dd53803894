using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

public sealed class PlanBuilderTests
{
    [Fact]
    public void Keeps_an_items_id_when_the_plan_is_renumbered_and_reordered()
    {
        Plan before = Build("1．抓学习\n2．抓支部\n3．抓作风\n");
        Plan after = Build("一、总则\n（一） 抓作风。\n（二） 抓学习。每月一次。\n二、附则\n（一）其他\n");

        Assert.Equal(before.AllItems[0].Id, after.AllItems.Single(item => item.Title == "抓学习").Id);
        Assert.Equal(before.AllItems[2].Id, after.AllItems.Single(item => item.Title == "抓作风").Id);
    }

    [Fact]
    public void Numbers_the_ids_of_items_with_the_same_title()
    {
        Plan plan = Build("1．抓学习\n2．抓支部\n3．抓学习\n");

        Assert.Matches("^[0-9a-f]{10}$", plan.AllItems[0].Id.Value);
        Assert.Equal(plan.AllItems[0].Id.Value + "-2", plan.AllItems[2].Id.Value);
    }

    [Theory]
    [InlineData("2.3")]
    [InlineData("第2.3条")]
    [InlineData("２．３")]
    [InlineData(" 第 ２.３ 条 ")]
    public void Finds_an_item_by_its_address_as_it_is_said_or_typed_in_chinese(string address)
    {
        Plan plan = Build("一、学习\n1、读书\n2、讲课\n3、研讨\n二、组织\n1、选举\n2、换届\n3、发展\n");

        Assert.True(plan.TryGetItem(address, out PlanItem? item));
        Assert.Equal("发展", item.Title);
        Assert.False(plan.TryGetItem("第2.4条", out _));
        Assert.False(plan.TryGetItem("第条", out _));
    }

    [Fact]
    public void Addresses_an_item_by_its_number_where_that_is_unique_else_by_section_and_number()
    {
        Plan plan = Build("一、学习\n1．读书\n2．讲课\n二、组织\n1．换届\n三、作风\n3．督查\n");

        Assert.Equal(["1.1", "2", "2.1", "3"], plan.AllItems.Select(item => item.Address));
    }

    [Fact]
    public void Takes_categories_from_the_profile_before_the_usual_words()
    {
        var safety = new PlanCategory("safety", new("安全", "safety"));
        var profile = new PlanProfile
        {
            Sections = [new SectionProfile(["理论学习"], safety)],
            Items = [new ItemProfile { Topic = "books", Titles = ["读书"], Category = PlanCategory.Culture }],
        };

        Plan plan = Build("一、加强理论学习\n1．读书\n2．讲课\n二、基层党组织建设\n3．换届\n三、其他\n4．杂项\n", profile);

        Assert.Equal([safety, PlanCategory.Organization, null], plan.Sections.Select(section => section.Category));
        Assert.Equal([PlanCategory.Culture, safety, PlanCategory.Organization, null], plan.AllItems.Select(item => item.Category));
    }

    [Fact]
    public void Gives_the_body_without_heading_and_page_numbers()
    {
        Plan plan = Build("1．抓学习。每月一次。\n第二段。\n- 3 -\n　　（1）读书\n2．抓支部\n");

        Assert.Equal("每月一次。\n第二段。\n（1）读书", plan.AllItems[0].Body);
        Assert.Equal("", plan.AllItems[1].Body);
    }

    [Fact]
    public void Gives_clauses_with_marker_and_text()
    {
        Plan plan = Build("（一）抓学习。一是读书；二是讲课。\n（二）抓支部\n");

        Assert.Equal([("一是", "读书；"), ("二是", "讲课。")], plan.AllItems[0].Clauses.Select(clause => (clause.Marker, clause.Text)));
        Assert.All(plan.AllItems[0].Clauses, clause => Assert.StartsWith(clause.Marker, plan.Text.ToString(clause.Span), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "一、|二、")]
    [InlineData(2, "（一）|（二）|（一）")]
    [InlineData(3, "1．|2．")]
    public void Takes_the_items_from_the_level_that_the_user_names(int level, string markers)
    {
        SourceText text = SourceText.From("一、学习\n（一）理论\n1．读书\n2．讲课\n（二）业务\n二、组织\n（一）换届\n");
        PlanSyntaxTree tree = PlanSyntaxTree.Parse(text, new PlanParseOptions { ItemLevel = level });

        Plan plan = PlanBuilder.Build(tree, new PlanHeader("", 2026), PlanProfile.Empty);

        Assert.Equal(markers, string.Join('|', plan.AllItems.Select(item => item.Marker)));
    }

    private static Plan Build(string text, PlanProfile? profile = null) =>
        PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(text)), new PlanHeader("", 2026), profile ?? PlanProfile.Empty);
}
