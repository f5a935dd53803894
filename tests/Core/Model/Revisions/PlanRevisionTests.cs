using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Tests.Model.Revisions;

public sealed class PlanRevisionTests
{
    private const string Text = "一、学习\n1．组织理论学习。每季度一次。\n2．办好读书活动。\n二、廉政\n3．签订目标责任书。各科室在一季度签订。\n4．开展作风督查。\n";

    [Fact]
    public void Keeps_the_id_of_an_item_that_only_moved()
    {
        PlanRevision revision = Revise("一、学习\n1．办好读书活动。\n2．组织理论学习。每季度一次。\n二、廉政\n3．签订目标责任书。各科室在一季度签订。\n4．开展作风督查。\n");

        Assert.Equal(["1>2 Renumbered", "2>1 Renumbered", "3>3 Kept", "4>4 Kept"], Told(revision).Order(StringComparer.Ordinal));
        Assert.Empty(revision.Identities);
    }

    [Fact]
    public void Keeps_the_id_of_an_item_that_was_reworded()
    {
        PlanRevision revision = Revise(Text.Replace("签订目标责任书", "签订党风廉政目标责任书", StringComparison.Ordinal));

        Assert.Equal(["1>1 Kept", "2>2 Kept", "3>3 Reworded", "4>4 Kept"], Told(revision));
        Assert.Equal(IdOf(revision.Before, "3"), IdOf(revision.After, "3"));
        Assert.Equal("签订目标责任书", revision.After.AllItems[2].FirstTitle);
    }

    [Fact]
    public void Keeps_the_id_through_a_second_rewording_and_the_first_title_with_it()
    {
        Plan once = Revise(Text.Replace("签订目标责任书", "签订廉政目标责任书", StringComparison.Ordinal)).After;

        PlanRevision twice = Revise(once, Text.Replace("签订目标责任书", "签订党风廉政目标责任书", StringComparison.Ordinal));

        Assert.Equal(IdOf(Plan(Text), "3"), IdOf(twice.After, "3"));
        Assert.Equal("签订目标责任书", twice.After.AllItems[2].FirstTitle);
    }

    [Fact]
    public void Gives_the_first_title_back_with_its_id()
    {
        Plan once = Revise(Text.Replace("签订目标责任书", "签订廉政目标责任书", StringComparison.Ordinal)).After;

        PlanRevision back = Revise(once, Text);

        Assert.Equal(IdOf(Plan(Text), "3"), IdOf(back.After, "3"));
        Assert.Empty(back.Identities);
    }

    [Fact]
    public void Does_not_give_a_new_item_the_id_of_one_that_was_reworded_away_from_its_title()
    {
        PlanRevision revision = Propose(
            Plan(Text),
            "1．组织理论学习。\n2．组织理论学习会。每季度一次。\n",
            before => new RevisionDecisions(ImmutableDictionary<ItemId, ItemId>.Empty.Add(IdOf(before, "1"), TextIdOf("1．组织理论学习。\n2．组织理论学习会。\n", "2")), []));

        Assert.Equal(IdOf(revision.Before, "1"), IdOf(revision.After, "2"));
        Assert.DoesNotContain(IdOf(revision.After, "1"), revision.Before.AllItems.Select(item => item.Id));
    }

    [Fact]
    public void Tells_items_of_one_title_apart_by_what_stands_below()
    {
        const string Two = "一、上半年\n1．召开会议。总结春季工作。\n二、下半年\n2．召开会议。总结秋季工作。\n";

        PlanRevision revision = Revise(Plan(Two), "一、全年\n1．召开会议。总结秋季工作。\n");

        Assert.Equal(["1> Removed", "2>1 Renumbered"], Told(revision).Order(StringComparer.Ordinal));
        Assert.Equal(IdOf(revision.Before, "2"), IdOf(revision.After, "1"));
    }

    [Fact]
    public void Leaves_it_open_which_of_two_items_of_one_title_is_gone()
    {
        PlanRevision revision = Revise(Plan("1．召开会议。\n2．召开会议。\n"), "1．召开会议。\n");

        Assert.All(revision.Changes.Where(change => change.Before is not null), change => Assert.Equal(ItemChangeKind.Removed, change.Kind));
        Assert.All(revision.Changes.Where(change => change.Before is not null), change => Assert.Equal("1", Assert.Single(change.Candidates).Address));
        Assert.DoesNotContain(revision.After.AllItems[0].Id, revision.Before.AllItems.Select(item => item.Id));
    }

    [Fact]
    public void Leaves_it_open_which_of_two_like_items_one_became()
    {
        PlanRevision revision = Revise(
            Plan("1．组织党员集中学习。\n"), "1．组织党员集中学习会。\n2．组织党员集中学习日。\n");

        ItemChange removed = Assert.Single(revision.Changes, change => change.Kind == ItemChangeKind.Removed);
        Assert.Equal(["1", "2"], removed.Candidates.Select(item => item.Address));
    }

    [Fact]
    public void Does_as_a_person_decides_against_the_likeness_of_words()
    {
        const string Revised = "一、学习\n1．组织理论学习。每季度一次。\n2．办好读书活动。\n二、廉政\n3．签订党风廉政目标责任书。各科室在一季度签订。\n4．开展作风督查。\n";

        PlanRevision revision = Propose(Plan(Text), Revised, before => new RevisionDecisions(ImmutableDictionary<ItemId, ItemId>.Empty, [IdOf(before, "3")]));

        Assert.Equal(["1>1 Kept", "2>2 Kept", "3> Removed", ">3 Added", "4>4 Kept"], Told(revision));
        Assert.True(revision.Changes.Single(change => change.Kind == ItemChangeKind.Removed).IsDecided);
        Assert.Equal("签订目标责任书", Assert.Single(revision.Removed).Title);
    }

    [Fact]
    public void Goes_on_finding_a_reworded_item_in_the_profile()
    {
        var profile = new PlanProfile { Items = [new ItemProfile { Topic = "letters", Titles = ["目标责任书"], Owner = "人事科" }] };
        Plan before = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(Text)), new PlanHeader("", 2026), profile);

        PlanRevision revision = Revise(before, Text.Replace("签订目标责任书", "签订责任书", StringComparison.Ordinal));

        Assert.Equal("人事科", revision.After.ProfileOf(revision.After.AllItems[2])?.Owner);
    }

    [Fact]
    public void Bears_identities_that_make_no_sense()
    {
        ItemId any = new("x");
        Plan plan = PlanBuilder.Build(
            PlanSyntaxTree.Parse(SourceText.From(Text)),
            new PlanHeader("", 2026),
            PlanProfile.Empty,
            [.. Plan(Text).AllItems.Select(item => new ItemIdentity(item.TextId, any))]);

        Assert.Equal(4, plan.AllItems.Select(item => item.Id).Distinct().Count());
    }

    private static PlanRevision Revise(string text) => Revise(Plan(Text), text);

    private static PlanRevision Revise(Plan before, string text) => Propose(before, text, _ => RevisionDecisions.None);

    private static PlanRevision Propose(Plan before, string text, Func<Plan, RevisionDecisions> decide) =>
        PlanRevision.Propose(before, PlanSyntaxTree.Parse(SourceText.From(text)), decide(before), ImmutableHashSet<ItemId>.Empty);

    private static Plan Plan(string text) => PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(text)), new PlanHeader("", 2026), PlanProfile.Empty);

    private static ItemId IdOf(Plan plan, string address) => plan.TryGetItem(address, out PlanItem? item) ? item.Id : throw new ArgumentException("No such item.", nameof(address));

    private static ItemId TextIdOf(string text, string address) => IdOf(Plan(text), address);

    private static IEnumerable<string> Told(PlanRevision revision) =>
        revision.Changes.Select(change => $"{change.Before?.Address}>{change.After?.Address} {change.Kind}");
}
