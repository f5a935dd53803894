using PlanKit.Text;

namespace PlanKit.Plugins.Tests;

public sealed class SystemFaultTests : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public void What_is_usual_is_said_in_words_of_our_own()
    {
        string file = Path.Combine(_fixtures.Root, "file");
        using (new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(("正被另一个程序使用", "another program uses it"), Words(() => File.ReadAllBytes(file)));
        }

        Assert.Equal(("文件或文件夹不存在", "there is no such file or folder"), Words(() => File.ReadAllBytes(file + "x")));
        Assert.Equal(("文件或文件夹不存在", "there is no such file or folder"), Words(() => File.ReadAllBytes(Path.Combine(_fixtures.Root, "x", "y"))));
        Assert.Equal(("没有权限", "there is no permission"), Words(() => throw new UnauthorizedAccessException("Access.")));
        Assert.Equal(("没有权限", "there is no permission"), Words(() => throw new IOException("Access.", OperatingSystem.IsWindows() ? unchecked((int)0x80070005) : 13)));
        Assert.Equal(("磁盘已满", "the disk is full"), Words(() => throw new IOException("Full.", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28)));
        Assert.Equal(("路径太长", "the path is too long"), Words(() => throw new PathTooLongException("Long.")));
    }

    [Fact]
    public void What_is_not_is_in_the_system_s_words_and_marked_so() => Assert.Equal(
        ("系统的说法：“Odd<U+000A>.”", "in the system's words: “Odd<U+000A>.”"), Words(() => throw new IOException("Odd\n.")));

    private static (string Chinese, string English) Words(Action act)
    {
        LocalizableText text = SystemFault.Describe(Record.Exception(act)!);
        return (text.Chinese, text.English);
    }
}
