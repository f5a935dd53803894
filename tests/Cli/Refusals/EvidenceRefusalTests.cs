namespace PlanKit.Cli.Tests.Refusals;

public sealed class EvidenceRefusalTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Missing_file() => Refuses(
        "找不到佐证材料 {folder}/纪要.pdf。请检查路径和文件名；没有登记任何内容。",
        "There is no evidence file {folder}/纪要.pdf. Check the path and the name; nothing was entered.");

    [Fact]
    public void Folder()
    {
        Directory.CreateDirectory(_desk["纪要.pdf"]);

        Refuses(
            "佐证材料 {folder}/纪要.pdf 是文件夹。请写出其中的文件，或打包成一个文件；没有登记任何内容。",
            "The evidence {folder}/纪要.pdf is a folder. Name the files in it, or pack them into one file; nothing was entered.");
    }

    [Fact]
    public void File_over_the_limit()
    {
        using (FileStream sparse = File.Create(_desk["纪要.pdf"]))
        {
            sparse.SetLength((50L * 1024 * 1024) + 1);
        }

        Refuses(
            "佐证材料 {folder}/纪要.pdf 有 50.1 MB，超过单个文件上限 50 MB。请压缩、拆分或降低清晰度；没有登记任何内容。",
            "The evidence {folder}/纪要.pdf has 50.1 MB, more than the limit of 50 MB a file. Compress or split it; nothing was entered.");
    }

    [Fact]
    public void Files_over_the_limit_for_all()
    {
        _desk.Do("config", "set", "evidence.total-limit", "2MB");
        _desk.Write("a.pdf", new byte[1_500_000]);
        _desk.Do("tick", "1", "--quarter", "Q1", "--evidence", "a.pdf");
        _desk.Do("tick", "2", "--quarter", "Q1", "--evidence", "a.pdf");
        byte[] other = new byte[1_500_000];
        other[0] = 1;
        _desk.Write("纪要.pdf", other);

        Refuses(
            "加上这次的材料，{folder}/2016.plankit 里的佐证材料共 2.9 MB，超过总上限 2 MB。请压缩材料，或用 plankit config set evidence.total-limit 4GB 提高上限；没有登记任何内容。",
            "With these files the evidence in {folder}/2016.plankit would have 2.9 MB, more than the limit of 2 MB for all. Compress the files, or raise the limit with plankit config set evidence.total-limit 4GB; nothing was entered.");

        _desk.Do("config", "unset", "evidence.total-limit");
        _desk.Do("tick", "2", "--quarter", "Q1", "--evidence", "纪要.pdf");
    }

    [Theory]
    [InlineData("much")]
    [InlineData("0MB")]
    [InlineData("101GB")]
    [InlineData("-1GB")]
    [InlineData("500")]
    public void A_limit_for_all_that_is_no_size(string size) => _desk.Refuses(
        ["config", "set", "evidence.total-limit", size],
        $"evidence.total-limit 不能是“{size}”；写成 1MB 到 100GB，如 500MB、4GB。没有改动任何设置。",
        $"evidence.total-limit cannot be “{size}”; write a size from 1MB to 100GB, such as 500MB or 4GB. No setting was changed.");

    [Fact]
    public void Empty_evidence()
    {
        _desk.Write("纪要.pdf", "");
        Refuses(
            "佐证材料 {folder}/纪要.pdf 是空的，或不是普通文件。请检查是否选对了文件；没有登记任何内容。",
            "The evidence {folder}/纪要.pdf is empty, or is no ordinary file. Check that it is the right one; nothing was entered.");
    }

    [Fact]
    public void A_device_without_end_as_evidence()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no /dev/zero.");
        _desk.Refuses(
            ["tick", "1", "--quarter", "Q1", "--evidence", "/dev/zero"],
            "佐证材料 /dev/zero 是空的，或不是普通文件。请检查是否选对了文件；没有登记任何内容。",
            "The evidence /dev/zero is empty, or is no ordinary file. Check that it is the right one; nothing was entered.");
    }

    // The second file of several is the bad one: the first must not stay either.
    private void Refuses(string chinese, string english)
    {
        _desk.Write("签到表.txt", "32 人");
        _desk.Refuses(["tick", "1", "2", "--quarter", "Q1", "--evidence", "签到表.txt", "纪要.pdf"], chinese, english);
        _desk.Refuses(["record", "学习", "--date", "2016-02-03", "--item", "1", "--evidence", "签到表.txt", "纪要.pdf"], chinese, english);
    }
}
