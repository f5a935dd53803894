using PlanKit.Storage.Places;

namespace PlanKit.Cli.Tests.Plans;

public sealed class PlaceNoticeTests : IDisposable
{
    private readonly Desk _desk = new() { Drives = new Drives("cifs") };

    public PlaceNoticeTests() => _desk.Write("plan.txt", Desk.SmallPlan);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Tells_once_that_a_plan_lies_on_a_network()
    {
        string told = _desk.Do("new", "plan.txt", "--out", "2016.plankit").Error;

        Assert.Contains($"Note: {_desk["2016.plankit"]} lies on a network (cifs).", told, StringComparison.Ordinal);
        Assert.Contains("plankit backup", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Note:", _desk.Do("tick", "1", "--quarter", "Q1").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Note:", _desk.Do("status").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_it_of_a_plan_that_was_moved_there_also_in_chinese_and_beside_json()
    {
        _desk.Drives = new Drives(null);
        Assert.DoesNotContain("Note:", _desk.Do("new", "plan.txt", "--out", "2016.plankit").Error, StringComparison.Ordinal);
        _desk.Drives = new Drives("nfs4");

        CommandResult status = _desk.Do("--lang", "zh", "status", "--format", "json");

        Assert.Equal(1, status.Json.GetProperty("schemaVersion").GetInt32());
        Assert.StartsWith($"提醒：{_desk["2016.plankit"]} 在网络文件夹（nfs4）里。", status.Error, StringComparison.Ordinal);
        Assert.Equal("", _desk.Do("--lang", "zh", "status", "--format", "json").Error);
    }

    [Fact]
    public void Tells_of_each_folder_by_itself()
    {
        _desk.Drives = new Drives(null);
        foreach (string folder in (string[])["我的坚果云", "OneDrive"])
        {
            Directory.CreateDirectory(_desk[folder]);
            string target = Path.Combine(folder, "2016.plankit");

            Assert.Contains("synchronises", _desk.Do("new", "plan.txt", "--out", target).Error, StringComparison.Ordinal);
            Assert.Equal("", _desk.Do("verify", "--file", target).Error);
        }
    }

    [Fact]
    public void Tells_again_where_it_cannot_be_remembered_and_does_not_fail()
    {
        _desk.Do("new", "plan.txt", "--out", "2016.plankit");
        string remembered = Path.Combine(Path.GetDirectoryName(_desk.UserPlugins)!, "told-folders.txt");
        File.Delete(remembered);
        Directory.CreateDirectory(remembered);

        Assert.Contains("Note:", _desk.Do("verify").Error, StringComparison.Ordinal);
        Assert.Contains("Note:", _desk.Do("verify").Error, StringComparison.Ordinal);
    }

    private sealed class Drives(string? network) : IDriveProbe
    {
        public string? NetworkFileSystemOf(string path) => network;

        public IEnumerable<(string Folder, string Service)> SynchronisedFolders() => [];
    }
}
