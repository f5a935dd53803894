using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

public sealed class CadenceReaderTests
{
    [Theory]
    [InlineData("学习每季度不少于1次", "1/quarter", "每季度不少于1次")]
    [InlineData("每月召开支委会", "1/month", "每月")]
    [InlineData("每半年至少安排一场宣讲", "1/half-year", "每半年至少安排一场")]
    [InlineData("培训全年不少于12天", "12/year", "全年不少于12天")]
    [InlineData("每年至少2次警示教育", "2/year", "每年至少2次")]
    [InlineData("于6月、12月检查", "1/months:6,12", "6月、12月")]
    [InlineData("于6、12月检查", "1/months:6,12", "6、12月")]
    [InlineData("七一前夕慰问老党员", "1/months:6", "七一前夕")]
    [InlineData("“五一”期间开展活动", "1/months:5", "五一”期间")]
    [InlineData("第四季度述职", "1/months:12", "第四季度")]
    [InlineData("一、三季度走访", "1/months:3,9", "一、三季度")]
    [InlineData("每周四下午学习", "4/month", "每周四")]
    [InlineData("坚持天天健步走", "28/month", "天天")]
    [InlineData("每两个月一期简报", "1/months:2,4,6,8,10,12", "每两个月一期")]
    [InlineData("每季度开展1—2次", "1/quarter", "每季度开展1—2次")]
    [InlineData("每年3月学雷锋", "1/months:3", "3月")]
    [InlineData("十二月份总结", "1/months:12", "十二月份")]
    [InlineData("3月底前签订责任书", "1/months:3", "3月底前")]
    [InlineData("3月至5月开展", "1/months:5", "3月至5月")]
    [InlineData("全年出刊，不少于6期", "6/year", "全年出刊，不少于6期")]
    public void Proposes_what_the_words_say(string words, string cadence, string text)
    {
        CadenceProposal proposal = Assert.Single(Read(words).Proposals);

        Assert.Equal(cadence, proposal.Cadence.ToString());
        Assert.Equal(text, proposal.Text);
    }

    [Theory]
    [InlineData("全年工作平稳有序")]
    [InlineData("2015年12月印发的办法继续执行")]
    [InlineData("去年12月发现的问题")]
    [InlineData("3月5日召开了会议")]
    [InlineData("前三季度的进展")]
    [InlineData("一个月内整改到位")]
    [InlineData("购买书籍13月刊")]
    [InlineData("学习七一讲话")]
    public void Proposes_nothing_where_the_words_state_no_cadence(string words) =>
        Assert.Empty(Read(words).Proposals);

    [Fact]
    public void Proposes_the_same_cadence_once_and_keeps_the_order()
    {
        PlanItem item = Read("每月学习，年底总结，每月上报，每季度检查2次");

        Assert.Equal(["1/month", "1/months:12", "2/quarter"], item.Proposals.Select(proposal => proposal.Cadence.ToString()));
    }

    private static PlanItem Read(string words)
    {
        SourceText text = SourceText.From($"1．第一件。{words}。\n2．第二件\n");
        return PlanBuilder.Build(PlanSyntaxTree.Parse(text), new PlanHeader("", 2026), PlanProfile.Empty).AllItems[0];
    }
}
