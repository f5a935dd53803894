using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

public sealed class PlanHeaderHintsTests
{
    [Theory]
    [InlineData("市工信委2026年工作要点\n一、学习\n二、检查", "市工信委", 2026)]
    [InlineData("2026年东江市财政局党组工作计划\n一、学习\n二、检查", "东江市财政局党组", 2026)]
    [InlineData("东江市卫生健康委员会党组\n二〇二六年学习计划\n一、学习\n二、检查", "东江市卫生健康委员会党组", 2026)]
    [InlineData("学习计划\n今年是2025年。\n一、学习\n二、检查", null, 2025)]
    [InlineData("一、学习\n二、检查\n\n市直机关工委\n2024年3月1日", "市直机关工委", null)]
    [InlineData("一、学习\n二、检查", null, null)]
    public void Reads_unit_and_year_from_the_frame(string text, string? unit, int? year)
    {
        PlanHeaderHints hints = PlanHeaderHints.Read(PlanSyntaxTree.Parse(SourceText.From(text)));

        Assert.Equal(unit, hints.Unit);
        Assert.Equal(year, hints.Year);
    }

    [Fact]
    public void Reads_unit_and_year_of_the_sample_plan()
    {
        SourceText text = SourceText.From(File.ReadAllBytes(Path.Combine(RepositoryFiles.Samples, "annual-plan.txt")).AsMemory()).AsT0;

        Assert.Equal(new PlanHeaderHints("东江市工业和信息化委员会", 2026), PlanHeaderHints.Read(PlanSyntaxTree.Parse(text)));
    }
}
