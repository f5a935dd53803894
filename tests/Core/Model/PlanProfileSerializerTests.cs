using System.Text;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Tests.Model;

public sealed class PlanProfileSerializerTests
{
    private const string WrittenForm =
        """{"unit":"市测试委","categories":[{"id":"safety","zh":"安全","en":"safety"}],"sections":[{"titles":["组织","党建"],"category":"organization"}],"items":[{"topic":"theory-study","titles":["中心组"],"owner":"人事科","category":"safety","cadences":["1/quarter","1/months:6,12"],"floors":[{"cadence":"1/month","regulation":"《测试条例》","article":"第三条","confirmed":true},{"cadence":"1/year"}],"evidenceRequired":true},{"topic":"signing","titles":["责任书"]}],"departments":["办公室","人事科"],"severities":{"GX1001":"warning","PK0108":"none"},"parameters":{"floor":"2"},"limits":{"checks":"20","memory":"256"}}""";

    private static readonly PlanProfile Profile = new()
    {
        Unit = "市测试委",
        Categories = [new PlanCategory("safety", new LocalizableText("安全", "safety"))],
        Sections = [new SectionProfile(["组织", "党建"], PlanCategory.Organization)],
        Items =
        [
            new ItemProfile
            {
                Topic = "theory-study",
                Titles = ["中心组"],
                Owner = "人事科",
                Category = new PlanCategory("safety", new LocalizableText("安全", "safety")),
                Cadences = [Cadence.OncePerQuarter, Cadence.In([6, 12])],
                Floors =
                [
                    new CadenceFloor(Cadence.Every(CadencePeriod.Month), new Basis("《测试条例》", "第三条", IsConfirmed: true)),
                    new CadenceFloor(Cadence.Every(CadencePeriod.Year)),
                ],
                EvidenceRequired = true,
            },
            new ItemProfile { Topic = "signing", Titles = ["责任书"] },
        ],
        Departments = ["办公室", "人事科"],
        Severities = PlanProfile.Empty.Severities.Add("PK0108", "none").Add("GX1001", "warning"),
        Parameters = PlanProfile.Empty.Parameters.Add("floor", "2"),
        Limits = PlanProfile.Empty.Limits.Add("memory", "256").Add("checks", "20"),
    };

    [Fact]
    public void Writes_a_profile_as_the_format_says() =>
        Assert.Equal(WrittenForm, Encoding.UTF8.GetString(PlanProfileSerializer.Write(Profile)));

    [Fact]
    public void Writes_the_empty_profile_as_an_empty_object() =>
        Assert.Equal("{}", Encoding.UTF8.GetString(PlanProfileSerializer.Write(PlanProfile.Empty)));

    [Fact]
    public void Reads_back_what_it_writes()
    {
        PlanProfile read = PlanProfileSerializer.Read(PlanProfileSerializer.Write(Profile)).AsT0;

        Assert.Equal(WrittenForm, Encoding.UTF8.GetString(PlanProfileSerializer.Write(read)));
        Assert.Equal("安全", read.Items[0].Category!.Name.Chinese);
        Assert.Same(PlanCategory.Organization, read.Sections[0].Category);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"unit":7}""")]
    [InlineData("""{"mood":"good"}""")]
    [InlineData("""{"categories":[{"id":"","zh":"a","en":"b"}]}""")]
    [InlineData("""{"categories":[{"id":"a"}]}""")]
    [InlineData("""{"sections":[{"titles":["a"],"category":""}]}""")]
    [InlineData("""{"items":[{"titles":["a"]}]}""")]
    [InlineData("""{"items":[{"topic":"a","titles":["a"],"evidenceRequired":"yes"}]}""")]
    [InlineData("""{"items":[{"topic":"a","titles":["a"],"cadences":["often"]}]}""")]
    [InlineData("""{"items":[{"topic":"a","titles":["a"],"mood":"good"}]}""")]
    [InlineData("""{"severities":["a"]}""")]
    [InlineData("""{"severities":{"a":"error","a":"none"}}""")]
    public void Refuses_what_it_does_not_write(string json) =>
        Assert.NotEmpty(PlanProfileSerializer.Read(Encoding.UTF8.GetBytes(json)).AsT1.Detail);
}
