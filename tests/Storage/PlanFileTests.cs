using System.Collections.Immutable;
using System.Text;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Tests.Storage;

public sealed class PlanFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StoppedClock _clock = new();

    private string Path => _folder["a.plankit"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gives_back_what_it_was_made_from()
    {
        var profile = new PlanProfile { Unit = "市测试委", Departments = ["办公室", "人事科"] };
        var contents = new PlanFileContents
        {
            Header = new PlanHeader("市测试委", 2016),
            Text = SourceText.From("一、组织\r\n1．完善𠮷制度。\0"),
            Profile = profile,
            Reading = new PlanParseOptions { ItemLevel = 2 },
            PluginIds = ["gongxin", "excel"],
        };
        PlanFiles.Create(Path, contents).Dispose();

        using PlanFile file = PlanFiles.Open(Path, PlanFileAccess.Read);

        Assert.Equal(Path, file.Path);
        Assert.Equal(contents.Header, file.Header);
        Assert.Equal(contents.Text.ToString(), file.Text.ToString());
        Assert.Equal(PlanProfileSerializer.Write(profile), PlanProfileSerializer.Write(file.Profile));
        Assert.Equal(2, file.Reading.ItemLevel);
        Assert.Equal(["gongxin", "excel"], file.PluginIds);
        Assert.Empty(file.Settings);
        Assert.Equal(new LedgerHead(0, file.Genesis), file.Head());
    }

    [Fact]
    public void Leaves_one_file_when_it_is_closed()
    {
        using (PlanFile file = PlanFiles.Create(Path))
        {
            file.Append(PlanFiles.Tick());
            Assert.True(File.Exists(Path + "-wal"));
        }

        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Leaves_one_file_when_it_was_only_read()
    {
        PlanFiles.Create(Path).Dispose();

        using (PlanFile file = PlanFiles.Open(Path, PlanFileAccess.Read))
        {
            Assert.Empty(file.Ledger().Entries);
        }

        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Does_not_touch_the_bytes_when_it_was_only_read()
    {
        PlanFiles.Create(Path).Dispose();
        byte[] before = File.ReadAllBytes(Path);

        using (PlanFile file = PlanFiles.Open(Path, PlanFileAccess.Read))
        {
            Assert.Empty(file.Ledger().Entries);
        }

        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Keeps_entries_with_moment_day_author_and_chain()
    {
        _clock.Now = new DateTimeOffset(2016, 4, 2, 1, 2, 3, 456, TimeSpan.FromHours(8)).AddTicks(7);
        using (PlanFile file = PlanFiles.Create(Path, options: PlanFiles.Options(_clock)))
        {
            file.Append(PlanFiles.Tick(note: "已召开"), PlanFiles.Tick(quarter: Quarter.Q2));
        }

        using PlanFile reopened = PlanFiles.Open(Path, PlanFileAccess.Read);
        VerifiedLedger ledger = reopened.Ledger();

        Assert.Equal([1L, 2L], ledger.Entries.Select(entry => entry.Sequence));
        Assert.All(ledger.Entries, entry => Assert.Equal(new DateTimeOffset(2016, 4, 1, 17, 2, 3, 456, TimeSpan.Zero), entry.RecordedAt));
        Assert.All(ledger.Entries, entry => Assert.Equal(PlanFiles.Day, entry.Date));
        Assert.All(ledger.Entries, entry => Assert.Equal("张三", entry.Author));
        Assert.Equal("已召开", Assert.IsType<Ticked>(ledger.Entries[0].Fact).Note);
        Assert.Equal(reopened.Genesis, ledger.Entries[0].PreviousHash);
        Assert.Equal(ledger.Entries[0].Hash, ledger.Entries[1].PreviousHash);
        Assert.Equal(new LedgerHead(2, ledger.Entries[1].Hash), reopened.Head());
        Assert.Equal(reopened.Head(), ledger.Head);
    }

    [Fact]
    public void Returns_the_same_entries_that_are_read_later()
    {
        using PlanFile file = PlanFiles.Create(Path);

        LedgerEntry appended = Assert.Single(file.Append(PlanFiles.Tick()));

        LedgerEntry read = Assert.Single(file.Ledger().Entries);
        Assert.Equal((appended.Sequence, appended.RecordedAt, appended.Date, appended.Author), (read.Sequence, read.RecordedAt, read.Date, read.Author));
        Assert.Equal((appended.PreviousHash, appended.Hash), (read.PreviousHash, read.Hash));
    }

    [Fact]
    public void Appends_after_what_another_instance_appended()
    {
        using PlanFile first = PlanFiles.Create(Path);
        using PlanFile second = PlanFiles.Open(Path);

        first.Append(PlanFiles.Tick());
        second.Append(PlanFiles.Tick());
        first.Append(PlanFiles.Tick());

        Assert.Equal([1L, 2L, 3L], second.Ledger().Entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public void Changes_nothing_when_one_fact_of_a_batch_is_refused()
    {
        using PlanFile file = PlanFiles.Create(Path);

        Assert.Throws<ArgumentException>(() => file.Append(PlanFiles.Tick(), new EntryRetracted { Sequence = 2 }));

        Assert.Empty(file.Ledger().Entries);
        Assert.Single(file.Append(PlanFiles.Tick()));
    }

    [Fact]
    public void Retracts_an_entry_of_the_same_batch()
    {
        using PlanFile file = PlanFiles.Create(Path);

        Assert.Equal(2, file.Append(PlanFiles.Tick(), new EntryRetracted { Sequence = 1 }).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    public void Refuses_an_author_that_cannot_be_kept(string author)
    {
        using PlanFile file = PlanFiles.Create(Path);

        Assert.ThrowsAny<ArgumentException>(() => file.Append(new LedgerBatch { Author = author, Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick())] }));
    }

    [Fact]
    public void Refuses_an_author_with_half_a_character()
    {
        using PlanFile file = PlanFiles.Create(Path);

        Assert.ThrowsAny<ArgumentException>(() => file.Append(new LedgerBatch { Author = "\ud842", Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick())] }));
    }

    [Fact]
    public void Appends_nothing_when_it_is_open_to_read()
    {
        PlanFiles.Create(Path).Dispose();
        using PlanFile file = PlanFiles.Open(Path, PlanFileAccess.Read);

        Assert.Throws<InvalidOperationException>(() => file.Append(PlanFiles.Batch(PlanFiles.Tick())));
    }

    [Fact]
    public void Keeps_settings_and_takes_them_away()
    {
        using (PlanFile file = PlanFiles.Create(Path))
        {
            file.ChangeSettings(new Dictionary<string, string?> { ["severity.PK0108"] = "error", ["output"] = "年终" });
            file.ChangeSettings(new Dictionary<string, string?> { ["output"] = null });
            Assert.Equal("error", file.Settings["severity.PK0108"]);
        }

        using PlanFile reopened = PlanFiles.Open(Path, PlanFileAccess.Read);
        Assert.Equal([new("severity.PK0108", "error")], reopened.Settings);
    }

    [Fact]
    public void Puts_other_plugins_in_place_of_the_first()
    {
        using (PlanFile file = PlanFiles.Create(Path))
        {
            file.SetPlugins(["excel"]);
        }

        using PlanFile reopened = PlanFiles.Open(Path, PlanFileAccess.Read);
        Assert.Equal(["excel"], reopened.PluginIds);
    }

    [Fact]
    public void Shows_the_revised_text_and_the_first_again_once_the_revision_is_retracted()
    {
        var revised = SourceText.From("一、组织\n1．完善各项制度。\n");
        using PlanFile file = PlanFiles.Create(Path);
        var fact = new PlanRevised { TextDigest = Digest.Of(Encoding.UTF8.GetBytes(revised.ToString())), Reason = "上级要求" };

        file.MustAppend(new LedgerBatch { Author = "张三", Facts = [new DatedFact(PlanFiles.Day, fact)], RevisedText = revised });
        Assert.Equal(revised.ToString(), file.Text.ToString());
        using (PlanFile other = PlanFiles.Open(Path, PlanFileAccess.Read))
        {
            Assert.Equal(revised.ToString(), other.Text.ToString());
        }

        file.Append(new EntryRetracted { Sequence = 1 });
        Assert.Equal(PlanFiles.Contents.Text.ToString(), file.Text.ToString());
    }

    [Fact]
    public void Shows_what_a_revision_says_of_the_items_where_it_leaves_the_text_as_it_is()
    {
        SourceText same = PlanFiles.Contents.Text;
        ItemIdentity identity = new(new("8a01000000"), new("5f0e000000"), "完善制度");
        var fact = new PlanRevised { TextDigest = Digest.Of(Encoding.UTF8.GetBytes(same.ToString())), Reason = "更正对应关系", Items = [identity] };
        using (PlanFile file = PlanFiles.Create(Path))
        {
            file.MustAppend(new LedgerBatch { Author = "张三", Facts = [new DatedFact(PlanFiles.Day, fact)], RevisedText = same });
            Assert.Equal([identity], file.Identities);
        }

        using PlanFile reopened = PlanFiles.Open(Path, PlanFileAccess.Read);
        Assert.Equal(same.ToString(), reopened.Text.ToString());
        Assert.Equal([identity], reopened.Identities);
    }

    [Fact]
    public void Appends_what_was_worked_out_from_the_ledger_only_while_nobody_wrote_since()
    {
        using PlanFile file = PlanFiles.Create(Path);
        LedgerHead seen = file.ReadHead().AsT0;
        var batch = new LedgerBatch { Author = "张三", Facts = [new DatedFact(PlanFiles.Day, new EntryRetracted { Sequence = 1 })], Settings = ImmutableDictionary<string, string?>.Empty.Add("colour", "red") };
        using (PlanFile other = PlanFiles.Open(Path, PlanFileAccess.Write))
        {
            other.Append(new OwnerAssigned { Item = new("a"), Owner = "人事科" });
        }

        LedgerHead head = file.ReadHead().AsT0;
        Assert.Equal(head, file.AppendAfter(seen, batch).AsT1.Head);
        Assert.Equal(head, file.ReadHead().AsT0);
        Assert.Empty(file.Settings);

        Assert.Equal(2, Assert.Single(file.AppendAfter(head, batch).AsT0).Sequence);
        Assert.Equal("red", file.Settings["colour"]);
    }

    [Fact]
    public void Refuses_a_revision_without_its_text()
    {
        using PlanFile file = PlanFiles.Create(Path);

        Assert.Throws<ArgumentException>(() => file.Append(new PlanRevised { TextDigest = Digest.Of([1]), Reason = "x" }));
    }
}
